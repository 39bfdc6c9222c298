/** What the operator may learn of how the service is used. Mounted on the operator's socket only. */
import { SearchReport, SearchReportInput } from '../contract/report.ts';
import { OTHER, shownMisses } from '../domain/search/misses.ts';
import { operatorProcedure, router } from './trpc.ts';

export const reportRouter = router({
  /** Words of searches that found nothing, up to this moment. */
  searches: operatorProcedure
    .input(SearchReportInput)
    .output(SearchReport)
    .query(async ({ ctx, input }) => {
      await ctx.misses.flush();
      const counted = await ctx.searchMisses.since(input.since);
      const known = counted.filter(({ word }) => word !== OTHER);
      const words = shownMisses(known);
      return {
        words,
        other: counted.find(({ word }) => word === OTHER)?.count ?? 0,
        rare: known.length - words.length,
      };
    }),
});
