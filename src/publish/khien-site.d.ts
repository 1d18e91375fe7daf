/** What site-data.ts hands over. */
declare module 'khien-site' {
  const data: import('./site-data.ts').SiteData;
  export default data;
}
