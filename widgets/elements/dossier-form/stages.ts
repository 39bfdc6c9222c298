/**
 * Everything after the start page. A chunk of its own: it arrives while the start page is read, so that a slow phone
 * shows something soon.
 */
export { FormFlow } from './form-flow.ts';
export { renderStage } from './render-stage.ts';
export { fieldStyles } from '../../styles/fields.styles.ts';
export { stageStyles } from './stages.styles.ts';
