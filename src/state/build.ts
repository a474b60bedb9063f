/** Which build this is. */

/** True in the app as one HTML file, which has nothing beside it. */
export const isOneFile = import.meta.env.MODE === 'one-file';
