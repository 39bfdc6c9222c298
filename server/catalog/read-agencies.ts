/** Reads the files of agencies and provinces; the command line hands in a commune's own. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Agency, Province } from '../contract/agency.ts';
import { AgencyFile, ProvinceFile } from './agency-file.ts';
import { readYaml, type Reading } from './read-yaml.ts';

export interface Layer {
  agencies: Agency[];
  provinces: Province[];
}

const FOLDER = new URL('./agencies/', import.meta.url);

export function readAgencies(folder: URL = FOLDER): Reading<Layer> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const read = files
    .sort()
    .map((name) => readLayer(readFileSync(new URL(name, folder), 'utf8'), name));
  return {
    told: {
      agencies: read.flatMap(({ told }) => told.agencies),
      provinces: read.flatMap(({ told }) => told.provinces),
    },
    faults: read.flatMap(({ faults }) => faults),
  };
}

/** One file: an agency has `offers`, a province has `province` and `fees`. */
export function readLayer(text: string, name: string): Reading<Layer> {
  if (/^province:.*\n[^]*^fees:/mu.test(text) && !/^offers:/mu.test(text)) {
    const { told, faults } = readYaml(ProvinceFile, text, name);
    return { told: { agencies: [], provinces: told ? [told] : [] }, faults };
  }
  const { told, faults } = readYaml(AgencyFile, text, name);
  return { told: { agencies: told ? [told] : [], provinces: [] }, faults };
}
