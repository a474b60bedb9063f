/** Style sheets that the peers bring are put into the page by the build. */
declare module '*.css';

/** What the peers use of PapaParse: the usual way in, which the app does without. */
declare module 'papaparse' {
  const Papa: {
    parse(text: string, config: { header: true; skipEmptyLines: true }): { data: Record<string, string>[] };
  };
  export default Papa;
}
