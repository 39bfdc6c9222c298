import { DossierLines, DossierView, ListInput, MoveInput, ShowInput } from '../contract/dossier.ts';
import { Refusal } from '../contract/errors.ts';
import type { DossierRecord } from '../storage/ports.ts';
import { moveDossier } from './move-dossier.ts';
import { catalogueRouter } from './catalogue-router.ts';
import type { Context } from './context.ts';
import { reportRouter } from './report-router.ts';
import { operatorProcedure, router } from './trpc.ts';
import { lineOf, viewDossier } from './view-dossier.ts';

/** What whoever runs the server may do; mounted on the operator's socket only. */
export const operatorRouter = router({
  catalogue: catalogueRouter,
  report: reportRouter,
  dossiers: router({
    /** Newest first; no personal data in a line. */
    list: operatorProcedure
      .input(ListInput)
      .output(DossierLines)
      .query(async ({ ctx, input }) => {
        const records = await ctx.dossiers.list({ ...input, limit: input.limit ?? 20 });
        return records.map(lineOf);
      }),

    show: operatorProcedure
      .input(ShowInput)
      .output(DossierView)
      .mutation(async ({ ctx, input }) => {
        const dossier = await found(ctx, input.code);
        return viewDossier(ctx, dossier, await keyOf(ctx, dossier));
      }),

    move: operatorProcedure
      .input(MoveInput)
      .output(DossierView)
      .mutation(async ({ ctx, input }) => {
        const dossier = await found(ctx, input.code);
        const key = await keyOf(ctx, dossier);
        return viewDossier(ctx, await moveDossier(ctx, dossier, key, input), key);
      }),
  }),
});

export type OperatorRouter = typeof operatorRouter;

async function found(ctx: Context, code: string): Promise<DossierRecord> {
  const dossier = await ctx.dossiers.byCode(code);
  if (!dossier) throw new Refusal('dossier/no-match');
  return dossier;
}

async function keyOf(ctx: Context, { keyHash }: DossierRecord) {
  const key = await ctx.vault.existingKey(keyHash);
  if (!key) throw new Refusal('dossier/no-match');
  return key;
}
