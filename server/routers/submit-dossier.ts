import type { Acknowledgement, Submission } from '../contract/dossier.ts';
import { Refusal } from '../contract/errors.ts';
import type { Form } from '../contract/form.ts';
import type { SealedDossier } from '../contract/sealed.ts';
import { checkAnswers } from '../domain/answers.ts';
import { prepareCalendar } from '../domain/calendar.ts';
import { agencyOf, entryOf, offerOf, publicAgency, type Catalogue } from '../domain/catalogue.ts';
import { destinationOf } from '../domain/destination.ts';
import { formatDossierCode } from '../domain/dossier-code.ts';
import { lookBy } from '../domain/due.ts';
import { feeFor } from '../domain/fee.ts';
import { FILE_LIMITS, refuseBeyondLimits } from '../domain/file-limits.ts';
import { localDayOf } from '../domain/local-time.ts';
import {
  arrivedPapers,
  canonicalContent,
  copiesIn,
  declaredFiles,
  filerOf,
  ownerName,
} from '../domain/submit.ts';
import type { StoredFile } from '../files/ports.ts';
import type { Context } from './context.ts';
import { openDossier, sealDossier, sealEvent } from './dossier-content.ts';

/**
 * Takes a dossier in: once per key, whole, and only then acknowledged. The same key with the same content gets the
 * same acknowledgement for ever; with another content it is refused with the code of the one that arrived.
 */
export async function submitDossier(ctx: Context, input: Submission): Promise<Acknowledgement> {
  const name = ctx.secrets.nameOfKey(input.key);
  const contentHash = ctx.vault.mac('content', canonicalContent(input));
  const earlier = await acknowledgedBefore(ctx, name, contentHash);
  if (earlier) return earlier;

  // One catalogue from here on: an import may replace it while files are proved and secrets hashed.
  const catalogue = ctx.catalogue();
  const form = formSentHere(catalogue, input);
  const now = ctx.now();
  const { problems, kept } = checkAnswers(form, input.answers, localDayOf(now));
  if (problems.length) throw new Refusal('answers/invalid', { problems });

  const declared = declaredFiles(form, kept);
  refuseBeyondLimits(
    declared.map(({ file }) => file),
    FILE_LIMITS,
  );
  const release = ctx.attachments.hold(declared.map(({ file }) => file.upload));
  try {
    const stored = await Promise.all(
      declared.map(({ file }) => ctx.attachments.prove(file.upload, name, file.sha256, file.size)),
    );
    const content: SealedDossier = {
      answers: kept,
      owner: ownerName(form, kept),
      acknowledgement: acknowledge(ctx, catalogue, input, form, kept, stored, now),
    };
    const { version } = entryOf(catalogue, input.procedure);
    return await arrive(ctx, {
      ...{ input, name, contentHash, form, content, declared, stored, now },
      procedureVersion: version,
    });
  } finally {
    release();
  }
}

interface Ready {
  input: Submission;
  name: string;
  contentHash: string;
  form: Form;
  procedureVersion: number;
  content: SealedDossier;
  declared: ReturnType<typeof declaredFiles>;
  stored: StoredFile[];
  now: Date;
}

/** The dossier's own key is committed first: a key without dossier is swept, a dossier without key cannot exist. */
async function arrive(ctx: Context, ready: Ready): Promise<Acknowledgement> {
  const { input, name, contentHash, form, content, declared, stored, now } = ready;
  const lookupHash = await ctx.secrets.hashLookup(input.lookup);
  const key = await ctx.vault.keyFor(name);
  const day = localDayOf(now);
  const eventId = ctx.newId();
  const { dossier, repeated } = await ctx.dossiers.arrive({
    serial: { agency: input.agency, day },
    codeOf: (serial) => formatDossierCode(input.agency, day, serial),
    sealedFor: (code) => ({
      dossier: sealDossier(key, code, content),
      event: sealEvent(key, eventId, {}),
    }),
    dossier: {
      keyHash: name,
      contentHash,
      tokenHash: ctx.vault.mac('token', input.token),
      lookupHash,
      procedure: input.procedure,
      procedureVersion: ready.procedureVersion,
      formId: form.id,
      formVersion: form.version,
      receivedBy: input.agency,
      competent: input.agency,
      assistedAt: null,
      channel: 'online',
      filer: filerOf(form, content.answers),
      arrivedAt: now,
      lookByAt: new Date(content.acknowledgement.lookBy.at),
    },
    files: declared.map(({ field }, i) => fileRow(field, stored[i])),
    eventId,
  });
  if (repeated) return (await acknowledgedBefore(ctx, name, contentHash)) ?? unreachable(name);
  return { ...content.acknowledgement, code: dossier.code };
}

/** A retry, also one that raced with its first try: the acknowledgement is read back from what was stored. */
async function acknowledgedBefore(
  ctx: Context,
  name: string,
  contentHash: string,
): Promise<Acknowledgement | undefined> {
  const dossier = await ctx.dossiers.byKeyHash(name);
  if (!dossier) return undefined;
  if (!ctx.secrets.same(dossier.contentHash, contentHash))
    throw new Refusal('dossier/already-sent', { code: dossier.code });
  const key = await ctx.vault.existingKey(name);
  if (!key) throw new Refusal('dossier/no-match');
  return { ...openDossier(key, dossier).acknowledgement, code: dossier.code };
}

/** The form that the answers were given to; refuses what this agency does not take in here. */
function formSentHere(catalogue: Catalogue, input: Submission): Form {
  const agency = agencyOf(catalogue, input.agency);
  const { procedure } = entryOf(catalogue, input.procedure);
  const destination = destinationOf(procedure, offerOf(agency, procedure.code));
  if (destination !== 'here') throw new Refusal('procedure/not-sent-here', { destination });
  const form = catalogue.forms.get(procedure.code);
  if (form?.id !== input.form.id) throw new Refusal('form/not-found');
  if (form.version !== input.form.version)
    throw new Refusal('form/outdated', { version: form.version });
  return form;
}

function acknowledge(
  { publicUrl }: Context,
  catalogue: Catalogue,
  input: Submission,
  form: Form,
  kept: SealedDossier['answers'],
  stored: readonly StoredFile[],
  now: Date,
): SealedDossier['acknowledgement'] {
  const agency = agencyOf(catalogue, input.agency);
  const { procedure } = entryOf(catalogue, input.procedure);
  const kinds = new Map(stored.map(({ upload, kind }) => [upload, kind]));
  return {
    procedure: { code: procedure.code, name: procedure.name },
    agency: publicAgency(agency),
    arrivedAt: now.toISOString(),
    lookBy: lookBy(
      prepareCalendar(agency, catalogue.calendars),
      now,
      agency.reviewWithin.workingHours,
    ),
    papers: arrivedPapers(form, kept, kinds),
    answered: Object.keys(kept).length,
    fee: feeFor(procedure, offerOf(agency, procedure.code), 'online'),
    copies: copiesIn(form, kept),
    trackUrl: `${publicUrl}/w/dossier-tracker`,
  };
}

function fileRow(field: string, file: StoredFile | undefined) {
  if (!file) throw new Error('a declared file was not proved');
  const { upload, kind, size } = file;
  return { upload, field, kind, size };
}

function unreachable(name: string): never {
  throw new Error(`dossier of key ${name.slice(0, 8)}… was reported as there and is not`);
}
