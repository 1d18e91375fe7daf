import path from 'node:path';
import { PlacesFile } from '../curriculum/place.ts';
import { readYamlFile } from './read-yaml-file.ts';

export const PLACES = 'publish.yaml';

/** content/publish.yaml, which may be absent. */
export const readPlaces = (content: string) =>
  readYamlFile('places', path.join(content, PLACES), `${path.basename(content)}/${PLACES}`, PlacesFile);
