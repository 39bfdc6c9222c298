import type { TrackInput, Tracking } from '../contract/dossier.ts';
import { Refusal } from '../contract/errors.ts';
import { afterWrong, isClosed, isForgotten } from '../domain/attempts.ts';
import { parseDossierCode } from '../domain/dossier-code.ts';
import { readSecret, type Secret } from '../domain/secret.ts';
import type { DossierRecord } from '../storage/ports.ts';
import type { Context } from './context.ts';
import { viewDossier } from './view-dossier.ts';

/**
 * Opens a dossier to whoever holds its secret. An unknown code, a wrong secret, a closed one and an erased dossier are
 * one and the same answer, after the same work, on the same grid of time.
 */
export function trackDossier(ctx: Context, input: TrackInput): Promise<Tracking> {
  return ctx.onGrid(async () => {
    const code = parseDossierCode(input.code)?.code ?? '';
    const secret = readSecret(input.secret);
    const dossier = await ctx.dossiers.byCode(code);
    if (!(await opens(ctx, code, dossier, secret)) || !dossier)
      throw new Refusal('dossier/no-match');
    const key = await ctx.vault.existingKey(dossier.keyHash);
    if (!key) throw new Refusal('dossier/no-match');
    return (await viewDossier(ctx, dossier, key)).tracking;
  });
}

/** The token's way is never closed, so that nobody can lock the owner out. */
async function opens(
  ctx: Context,
  code: string,
  dossier: DossierRecord | undefined,
  secret: Secret | undefined,
): Promise<boolean> {
  if (secret?.kind === 'token') {
    const given = ctx.vault.mac('token', secret.value);
    return ctx.secrets.same(given, dossier?.tokenHash ?? ctx.vault.mac('no-dossier', code));
  }
  const right = await ctx.secrets.isLookup(secret?.value ?? '', dossier?.lookupHash);
  // Asked after the slow comparison: of a thousand guesses sent at once, only those before the closing count.
  const closed = isClosed(ctx.attempts.get(code), ctx.now());
  if (right && !closed) ctx.attempts.delete(code);
  else rememberWrong(ctx, code);
  return right && !closed;
}

/** Codes that exist and codes that do not are remembered alike; the memory is bounded. */
function rememberWrong(ctx: Context, code: string): void {
  const now = ctx.now();
  ctx.attempts.set(code, afterWrong(ctx.attempts.get(code), now));
  if (ctx.attempts.size <= MOST_REMEMBERED) return;
  for (const [known, attempt] of ctx.attempts)
    if (isForgotten(attempt, now) || ctx.attempts.size > MOST_REMEMBERED)
      ctx.attempts.delete(known);
    else break;
}

const MOST_REMEMBERED = 100_000;
