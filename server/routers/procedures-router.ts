import { PublicAgency } from '../contract/agency.ts';
import { Refusal } from '../contract/errors.ts';
import { FormReply } from '../contract/form.ts';
import {
  AgencyInput,
  FilterChoices,
  FilterChoicesInput,
  FormInput,
  LifeEventsInput,
  OfferedLifeEvents,
  ProcedureDetail,
  ProcedureInput,
  SearchInput,
  SearchResult,
} from '../contract/procedure.ts';
import { agencyOf, entryOf, offerOf, publicAgency, summaryOf } from '../domain/catalogue.ts';
import { destinationOf } from '../domain/destination.ts';
import { findProcedures } from '../domain/find-procedures.ts';
import { filterChoicesOf } from '../domain/filter-choices.ts';
import { lifeEventsOf } from '../domain/life-events.ts';
import { localDayOf } from '../domain/local-time.ts';
import { detailOf } from '../domain/procedure-detail.ts';
import { publicProcedure, router } from './trpc.ts';

export const proceduresRouter = router({
  /** Finds procedures by how people call them; nothing fits well enough: `items` empty, `near` the nearest three. */
  search: publicProcedure
    .input(SearchInput)
    .output(SearchResult)
    .query(({ ctx, input }) => {
      const catalogue = ctx.catalogue();
      const agency = input.agency ? agencyOf(catalogue, input.agency) : undefined;
      const found = findProcedures(
        {
          index: catalogue.index,
          offered: agency?.offers.map(({ code }) => code),
          lineOf: (code) => summaryOf(entryOf(catalogue, code).procedure, agency),
        },
        input,
      );
      // Nothing in one sector says nothing of the words.
      const isNarrowed = input.sector ?? input.audience ?? input.serviceLevel;
      if (!found.total && !isNarrowed) ctx.misses.note(input.query);
      return found;
    }),

  /** One procedure as this agency offers it. */
  get: publicProcedure
    .input(ProcedureInput)
    .output(ProcedureDetail)
    .query(({ ctx, input }) => {
      const catalogue = ctx.catalogue();
      const agency = input.agency ? agencyOf(catalogue, input.agency) : undefined;
      return detailOf(catalogue, input.code, agency);
    }),

  /** What happens in a life, and what this agency offers then; an event with nothing to offer is left out. */
  lifeEvents: publicProcedure
    .input(LifeEventsInput)
    .output(OfferedLifeEvents)
    .query(({ ctx, input }) => {
      const catalogue = ctx.catalogue();
      const agency = input.agency ? agencyOf(catalogue, input.agency) : undefined;
      return lifeEventsOf(catalogue, agency);
    }),

  /** By what a search may be narrowed: what occurs among what this agency offers. */
  filterChoices: publicProcedure
    .input(FilterChoicesInput)
    .output(FilterChoices)
    .query(({ ctx, input }) => {
      const catalogue = ctx.catalogue();
      const agency = input.agency ? agencyOf(catalogue, input.agency) : undefined;
      return filterChoicesOf(catalogue, agency);
    }),

  /** The electronic form. Refuses for what is not sent here: `procedure/not-sent-here` with the destination. */
  form: publicProcedure
    .input(FormInput)
    .output(FormReply)
    .query(({ ctx, input }) => {
      const catalogue = ctx.catalogue();
      const { procedure, loadedAt } = entryOf(catalogue, input.procedure);
      const agency = agencyOf(catalogue, input.agency);
      const destination = destinationOf(procedure, offerOf(agency, procedure.code));
      if (destination !== 'here') throw new Refusal('procedure/not-sent-here', { destination });
      const form = catalogue.forms.get(procedure.code);
      if (!form) throw new Refusal('form/not-found');
      return { form, procedureName: procedure.name, updatedOn: localDayOf(loadedAt) };
    }),
});

export const agenciesRouter = router({
  /** What a browser may know of an agency: names, hours, whom to call. */
  get: publicProcedure
    .input(AgencyInput)
    .output(PublicAgency)
    .query(({ ctx, input }) => publicAgency(agencyOf(ctx.catalogue(), input.agency))),
});
