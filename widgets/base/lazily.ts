/** The door through which an element fetches code that it needs only later. */
export { lazily } from '../client/lazily.ts';
