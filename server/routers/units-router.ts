import { UnitFound, UnitsInput } from '../contract/units.ts';
import { findUnit } from '../domain/units/find-unit.ts';
import { publicProcedure, router } from './trpc.ts';

export const unitsRouter = router({
  /** Today's unit for a place as people write it, old names too; several: a question, nothing is picked. */
  find: publicProcedure
    .input(UnitsInput)
    .output(UnitFound)
    .query(({ ctx, input }) => findUnit(ctx.catalogue().units, input.query)),
});
