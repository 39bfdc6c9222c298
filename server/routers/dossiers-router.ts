import { Acknowledgement, Submission, TrackInput, Tracking } from '../contract/dossier.ts';
import { submitDossier } from './submit-dossier.ts';
import { trackDossier } from './track-dossier.ts';
import { publicProcedure, router } from './trpc.ts';

/** Mutations only: whatever takes a secret or personal data is a POST. */
export const dossiersRouter = router({
  submit: publicProcedure
    .input(Submission)
    .output(Acknowledgement)
    .mutation(({ ctx, input }) => submitDossier(ctx, input)),

  track: publicProcedure
    .input(TrackInput)
    .output(Tracking)
    .mutation(({ ctx, input }) => trackDossier(ctx, input)),
});
