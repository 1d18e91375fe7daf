import site from 'khien-site';
import { under } from '../curriculum/address.ts';

/** An address of this site as a page links to it, under the base path it is built for. */
export const link = (address: string): string => under(site.base, address);
