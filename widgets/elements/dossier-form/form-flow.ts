import type { ReactiveControllerHost } from 'lit';
import type { Acknowledgement } from '../../../server/contract/dossier.ts';
import { Refusal } from '../../../server/contract/errors.ts';
import type { Form } from '../../../server/contract/form.ts';
import type { LocalDay } from '../../../server/domain/local-day.ts';
import type { DraftStore } from '../../base/drafts.ts';
import type { Api } from '../../client/api.ts';
import { sayFileState } from '../../fields/index.ts';
import type { Say } from '../../i18n/words.ts';
import { Attachments } from './attachments.ts';
import type { Draft } from './draft.ts';
import type { Focus } from './focus.ts';
import { FormSession } from './form-session.ts';
import type { FormActions } from './form-view.ts';
import { arrivedDraft, newDraft } from './new-draft.ts';
import { Sending } from './sending.ts';

export interface FlowParts {
  agency: string;
  drafts: DraftStore<Draft>;
  focus: Focus;
  client(): Api;
  today(): LocalDay;
  /** Loads the form again: there is a newer version. */
  reload(): void;
  tellFailure(refusal: Refusal): void;
  /** A file has arrived, or will not, in words. */
  tellFile(words: string): void;
  say(): Say;
  tellArrived(acknowledgement: Acknowledgement): void;
}

/** What happens between the start page and the acknowledgement, without a line of HTML. */
export class FormFlow {
  session: FormSession;
  /** The start page is shown, whatever question the draft stands at. */
  atStart = true;
  /** The draft was begun with an older version of the form. */
  outdated = false;
  /** Why the server did not take the dossier. */
  refusal: Refusal | undefined;
  /** The dossier had arrived at an earlier attempt, before the last changes. */
  arrivedBefore = false;
  readonly attachments: Attachments;
  readonly sending: Sending;

  private host: ReactiveControllerHost;
  private parts: FlowParts;
  private retired = false;

  /** @param found the draft that lay on the device */
  constructor(host: ReactiveControllerHost, parts: FlowParts, form: Form, found?: Draft) {
    this.host = host;
    this.parts = parts;
    this.session = new FormSession(form, found ?? newDraft(form));
    this.update(form);
    this.attachments = new Attachments({
      client: parts.client,
      draft: () => this.session.draft,
      changed: () => this.keep(),
      settled: (file) => parts.tellFile(`${file.name}: ${sayFileState(parts.say(), file)}`),
    });
    this.sending = new Sending(host, {
      submit: () => this.submit(),
      arrived: (acknowledgement) => this.arrive(acknowledgement),
      waiting: (refusal) => {
        parts.tellFailure(refusal);
        parts.focus.on('heading');
      },
      refused: (refusal) => this.takeBack(refusal),
    });
  }

  /** Goes on with the same draft in the form as it is now. */
  update(form: Form): void {
    const { draft } = this.session;
    this.outdated ||= draft.form.version !== form.version;
    draft.form.version = form.version;
    this.session = new FormSession(form, draft);
  }

  /** Another flow has taken over: what is still under way here is kept no more. */
  retire(): void {
    this.retired = true;
    this.sending.stop();
  }

  /** Throws draft and files away; the next dossier has secrets of its own. */
  startAnew(): void {
    this.attachments.dropAll();
    this.parts.drafts.clear();
    this.session = new FormSession(this.session.form, newDraft(this.session.form));
    this.refusal = undefined;
    this.outdated = this.arrivedBefore = false;
    this.atStart = true;
    this.parts.focus.on('heading');
  }

  readonly on: FormActions = {
    type: (path, text) => {
      this.session.type(path, text);
      this.keep();
    },
    addFiles: (field, files) => this.attachments.add(field, files),
    removeFile: (field, file) => {
      this.attachments.remove(field, file);
      this.parts.focus.on(`${field.id}-input`); // the line's own button is gone
    },
    retryFile: (field, file) => this.attachments.retry(field, file),
    begin: () => this.leave((session) => session.begin()),
    resume: () => this.leave((session) => session.settle()),
    anew: () => this.startAnew(),
    next: (event) => {
      event.preventDefault();
      if (this.session.advance(this.parts.today())) this.leave();
      else this.parts.focus.on('summary');
    },
    back: () => this.leave((session) => session.back()),
    edit: (path) => this.leave((session) => session.edit(path)),
    goTo: (event, path) => {
      event.preventDefault();
      this.leave((session) => session.edit(path));
      this.parts.focus.on(path);
    },
    send: () => {
      this.session.problems = this.session.allProblems(this.parts.today());
      if (this.session.problems.length) this.parts.focus.on('summary');
      else this.leave(() => this.sending.send());
    },
    stopSending: () => this.leave(() => this.sending.stop()),
    later: () => {
      this.parts.drafts.flush();
      this.atStart = true;
      this.parts.focus.on('heading');
    },
  };

  /** To another screen: why the last attempt failed is past, the heading is read. */
  private leave(move?: (session: FormSession) => void): void {
    this.refusal = undefined;
    move?.(this.session);
    this.atStart = this.session.draft.screen === 'start';
    this.keep();
    this.parts.focus.on('heading');
  }

  private keep(): void {
    if (this.retired) return;
    this.parts.drafts.save(this.session.draft);
    this.host.requestUpdate();
  }

  private async submit(): Promise<Acknowledgement> {
    await this.attachments.allSettled();
    const { session, parts } = this;
    const problems = session.allProblems(parts.today()); // a file may have failed meanwhile
    if (problems.length) throw new Refusal('answers/invalid', { problems });
    return parts.client().submit(session.submission(parts.agency, parts.today()));
  }

  private arrive(acknowledgement: Acknowledgement, before = false): void {
    const { session, parts } = this;
    if (session.draft.arrived) return;
    this.session = new FormSession(session.form, arrivedDraft(session.draft, acknowledgement));
    this.arrivedBefore = before;
    this.keep();
    parts.drafts.flush();
    parts.tellArrived(acknowledgement);
  }

  /** Back to the check page, with what is to be done about it. */
  private takeBack(refusal: Refusal): void {
    const { session } = this;
    if (session.draft.arrived) return;
    const { code, params } = refusal;
    if (code === 'dossier/already-sent') return void this.recover(refusal);
    this.leave(() => session.show('check'));
    this.refusal = refusal;
    this.parts.tellFailure(refusal);
    if (code === 'form/outdated') return this.parts.reload();
    if (code === 'answers/invalid')
      session.problems = params.problems ?? session.allProblems(this.parts.today());
    if (code.startsWith('file/')) {
      this.attachments.blame(String(params.upload), code);
      session.problems = session.allProblems(this.parts.today());
    }
    if (session.problems.length) this.parts.focus.on('summary');
  }

  /** An earlier attempt had arrived although its reply was lost; its acknowledgement is asked for with its secret. */
  private async recover(refusal: Refusal): Promise<void> {
    const { token } = this.session.draft.secrets;
    try {
      const found = await this.parts
        .client()
        .track({ code: String(refusal.params.code), secret: token });
      this.arrive(found.acknowledgement, true);
    } catch {
      this.leave((session) => session.show('check'));
      this.refusal = refusal;
      this.parts.tellFailure(refusal);
    }
  }
}
