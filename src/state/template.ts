/** Where the template for a chronology lies: a file of the build, or a part of the page where that is one file. */
export { default as templateAddress } from '../../data/template.csv?url';
