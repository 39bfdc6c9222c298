import { dossiersRouter } from './dossiers-router.ts';
import { agenciesRouter, proceduresRouter } from './procedures-router.ts';
import { router } from './trpc.ts';
import { unitsRouter } from './units-router.ts';

/** The public surface, `/trpc/<router>.<procedure>`. */
export const appRouter = router({
  agencies: agenciesRouter,
  procedures: proceduresRouter,
  dossiers: dossiersRouter,
  units: unitsRouter,
});

export type AppRouter = typeof appRouter;
