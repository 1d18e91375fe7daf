import { knownContacts } from './known-contacts.ts';
import { TEXT, requires } from './testing.ts';

requires('a contact is one of office.yaml', knownContacts, { [TEXT]: 'known-contacts.bad.mdx' }, [
  'bai.mdx:7:53',
  'bai.mdx:10:7',
  'bai.mdx:13:39',
  'bai.mdx:13:60',
]);
