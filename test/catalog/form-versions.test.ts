/**
 * A dossier pins the form it was written with by id and version, so one version must never come in two wordings.
 * `form-versions.json` keeps the hash of each form that was written by hand. Old lines stay; a changed form gets a new
 * version and a new line. A form derived from a procedure is not here: the store gives it a new version when it changes.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { officialForms } from '../../server/catalog/forms/index.ts';
import { catalogue } from '../../server/catalog/index.ts';

const RECORD = new URL('./form-versions.json', import.meta.url);
const recorded = JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, string>;

describe('a form that has changed has a new version', () => {
  for (const form of officialForms) {
    const name = `${form.id}@${form.version}`;
    const hash = createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 16);

    it(name, () => {
      const help = `raise the version of ${form.id}, then add "${form.id}@…": "…" with the hash that this test prints`;
      assert.equal(hash, recorded[name], recorded[name] ? help : `add "${name}": "${hash}"`);
    });
  }

  it('and nothing else is recorded: derived forms are numbered by the store', () => {
    const written = new Set(officialForms.map(({ id }) => id));
    for (const name of Object.keys(recorded))
      assert.ok(written.has(name.split('@')[0] ?? ''), name);
  });

  it('and each of them is the form of its procedure', () => {
    for (const form of officialForms) {
      assert.equal(
        catalogue.forms.find(({ procedure }) => procedure === form.procedure),
        form,
      );
    }
  });
});
