import * as v from 'valibot';

/** Text a person typed: NFC first, then length, so that composed and decomposed spellings are equal. */
export const typedText = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max * 2),
    v.transform((text) => text.normalize('NFC')),
    v.maxLength(max),
  );

/** A local day in Viet Nam, `2026-11-21`. */
export const LocalDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = v.pipe(v.string(), v.isoTimestamp());
/** A procedure's national code, `1.001193`. */
export const ProcedureCode = v.pipe(v.string(), v.regex(/^\d\.\d{6}$/));
/** An agency's identifier, `H99.001`. */
export const AgencyId = v.pipe(v.string(), v.regex(/^[A-Z]\d{2}(\.\d{1,3}){0,4}$/));
/** `{agency}-{yyMMdd}-{serial}`; the serial has four digits or more. */
export const DossierCode = v.pipe(
  v.string(),
  v.regex(/^[A-Z]\d{2}(\.\d{1,3}){0,4}-\d{6}-\d{4,6}$/),
);
/** 128 random bits, base64url without padding: 22 characters. */
export const Token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/));
/** SHA-256 in lower-case hex. */
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** A tus upload's id as our store mints it. */
export const UploadId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
/** The typed look-up code without spaces: ten Crockford characters and their check character. */
export const LookupCode = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{11}$/));
