import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The Node that was installed along with these libraries, or null. It is looked for in its package: npm 10 takes the
 * link in .bin away again, because the packages for other systems, which it leaves out, have one of the same name.
 */
export function ownNode(libraries) {
  const packages = existsSync(libraries) ? readdirSync(libraries) : [];
  const places = packages
    .filter((name) => /^node-(bin-)?(darwin|linux|win)-/.test(name))
    .flatMap((name) => ['node', 'node.exe'].map((file) => path.join(libraries, name, 'bin', file)));
  return places.find((place) => existsSync(place)) ?? null;
}
