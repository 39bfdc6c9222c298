/**
 * A dossier pins the form it was written with by id and version, so one version must never come in two wordings.
 * `form-versions.json` keeps the hash of each. Old lines stay; a changed form gets a new version and a new line.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { catalogue } from '../../server/catalog/index.ts';

const RECORD = new URL('./form-versions.json', import.meta.url);
const recorded = JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, string>;

describe('a form that has changed has a new version', () => {
  for (const form of catalogue.forms) {
    const name = `${form.id}@${form.version}`;
    const hash = createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 16);

    it(name, () => {
      const help = `raise the version of ${form.id}, then add "${form.id}@…": "…" with the hash that this test prints`;
      assert.equal(hash, recorded[name], recorded[name] ? help : `add "${name}": "${hash}"`);
    });
  }
});
