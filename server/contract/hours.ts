import * as v from 'valibot';

const HourMinute = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** Opening spans of one weekday, in order; empty: closed. A half-day is one span. */
const Spans = v.array(v.tuple([HourMinute, HourMinute]));

export const Hours = v.object({
  mon: Spans,
  tue: Spans,
  wed: Spans,
  thu: Spans,
  fri: Spans,
  sat: Spans,
  sun: Spans,
});

export type Hours = v.InferOutput<typeof Hours>;
export type Weekday = keyof Hours;
