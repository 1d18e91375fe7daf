/** Of Node's zlib what print/ asks for, for a browser. */
export { zlibSync as deflateSync } from 'fflate';
