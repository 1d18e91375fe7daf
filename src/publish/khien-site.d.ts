/** What pages/site-data.ts hands over. */
declare module 'khien-site' {
  const data: import('./pages/site-data.ts').SiteData;
  export default data;
}
