/** Style sheets that the peers bring are put into the page by the build. */
declare module '*.css';
