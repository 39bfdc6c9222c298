import { initTRPC, TRPCError } from '@trpc/server';
import { ERRORS, Refusal, type RefusalParams } from '../contract/errors.ts';
import type { Context } from './context.ts';

/** What a client finds under `error.data.refusal`: a code it has words for, and parameters, never prose. */
interface WireRefusal {
  code: keyof typeof ERRORS;
  params: RefusalParams;
}

const t = initTRPC.context<Context>().create({
  errorFormatter({ shape, error, ctx }) {
    return {
      message: '',
      code: shape.code,
      data: {
        code: error.code,
        httpStatus: shape.data.httpStatus,
        refusal: refusalOf(error, ctx?.requestId),
      },
    };
  },
});

/** The only place where a refusal becomes an HTTP status. */
const refusing = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof Refusal) throw new TRPCError({ code: ERRORS[cause.code], cause });
  if (cause?.name === 'StaleWrite')
    throw new TRPCError({ code: 'CONFLICT', cause: new Refusal('dossier/moved') });
  if (cause?.name === 'StorageFailing')
    throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: new Refusal('server/busy') });
  if (cause?.name === 'StorageFull')
    throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: new Refusal('server/disk-full') });
  return result;
});

export const router = t.router;
/** Anyone on the internet may call it. Every procedure built on it names its input and output. */
export const publicProcedure = t.procedure.use(refusing);
/** Only reachable over the operator's socket, whose file is the server user's alone. */
export const operatorProcedure = t.procedure.use(refusing);
export const createCallerFactory = t.createCallerFactory;

function refusalOf(error: TRPCError, requestId: string | undefined): WireRefusal {
  if (error.cause instanceof Refusal) return { code: error.cause.code, params: error.cause.params };
  switch (error.code) {
    case 'BAD_REQUEST':
    case 'PARSE_ERROR':
    case 'METHOD_NOT_SUPPORTED':
      return { code: 'request/invalid', params: {} };
    case 'NOT_FOUND':
      return { code: 'request/not-found', params: {} };
    case 'PAYLOAD_TOO_LARGE':
      return { code: 'request/too-large', params: {} };
    case 'UNSUPPORTED_MEDIA_TYPE':
      return { code: 'request/encoded', params: {} };
    default:
      return { code: 'fault/internal', params: { reference: requestId ?? '' } };
  }
}
