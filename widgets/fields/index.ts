/** Form controls as Lit templates, and what was answered in words; the same in widgets and on the server. */
import { form } from '../i18n/vi/form.ts';
import { addWords } from '../i18n/words.ts';

export type { FileLine } from './file-line.ts';
export { renderField } from './render-field.ts';
export { sayAnswer } from './say-answer.ts';
export { sayFileState, saySize } from './say-file.ts';
export { sayProblem } from './say-problem.ts';
export { answerOf, typedOf } from './typed.ts';
export { idOf, type FieldHandlers, type FieldOf, type FieldView, type Typed } from './view.ts';

addWords('vi', form);
