import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Acknowledgement } from '../../../server/contract/dossier.ts';
import { Refusal } from '../../../server/contract/errors.ts';
import type { LocalDay } from '../../../server/domain/local-day.ts';
import { openDrafts, type DraftStore } from '../../base/drafts.ts';
import type { Api } from '../../client/api.ts';
import type { FileLine } from '../../fields/index.ts';
import { localParts } from '../../i18n/format.ts';
import { Attachments } from './attachments.ts';
import { arrivedDraft, newDraft, revive, type Draft } from './draft.ts';
import type { Focus } from './focus.ts';
import { FormSession } from './form-session.ts';
import type { FormActions } from './form-view.ts';
import type { Loaded } from './load-form.ts';
import { Sending } from './sending.ts';

interface Parts {
  client(): Api;
  storage(): (() => Storage) | undefined;
  focus: Focus;
  /** Loads the form again: there is a newer version. */
  reload(): void;
  tellFailure(refusal: Refusal): void;
  /** A file has arrived, or will not. */
  tellFile(file: FileLine): void;
  tellArrived(acknowledgement: Acknowledgement): void;
}

/** What happens between the first screen and the acknowledgement, without a line of HTML. */
export class FormFlow implements ReactiveController {
  session: FormSession | undefined;
  /** The start page is shown, whatever question the draft stands at. */
  atStart = true;
  /** When the draft that is offered was saved. */
  foundAt: string | undefined;
  /** The draft was begun with an older version of the form. */
  outdated = false;
  /** Why the server did not take the dossier. */
  refusal: Refusal | undefined;
  /** The dossier had arrived at an earlier attempt, before the last changes. */
  arrivedBefore = false;
  drafts: DraftStore<Draft> | undefined;
  readonly attachments: Attachments;
  readonly sending: Sending;

  private host: ReactiveControllerHost;
  private parts: Parts;
  private opened: { loaded: Loaded; name: string } | undefined;

  constructor(host: ReactiveControllerHost, parts: Parts) {
    this.host = host;
    this.parts = parts;
    this.attachments = new Attachments({
      client: parts.client,
      draft: () => this.session?.draft,
      changed: () => this.keep(),
      settled: parts.tellFile,
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
    host.addController(this);
  }

  get today(): LocalDay {
    return localParts(new Date().toISOString()).on;
  }

  hostConnected(): void {
    this.drafts?.listen();
  }

  hostDisconnected(): void {
    this.drafts?.close();
  }

  /** Takes up what was loaded: a draft on the device, or the same draft in a newer version of the form. */
  open(loaded: Loaded): void {
    const { form, agency } = loaded;
    if (loaded === this.opened?.loaded || form instanceof Refusal) return;
    const name = `${agency.id}/${form.procedure}`;
    const known = this.opened?.name === name ? this.session?.draft : undefined;
    this.opened = { loaded, name };
    this.drafts?.close();
    this.drafts = openDrafts(name, {
      storage: this.parts.storage(),
      onSaved: () => this.host.requestUpdate(),
    });
    const kept = known ?? this.drafts.load();
    const found = revive(form, kept);
    this.session = new FormSession(form, found ?? newDraft(form));
    this.outdated = Boolean(found && kept?.form.version !== form.version);
    if (known && this.outdated) this.leave((session) => session.show('check'));
    else if (!known) this.foundAt = this.session.begun ? this.drafts.savedAt : undefined;
  }

  /** Throws draft and files away; the next dossier has secrets of its own. */
  startAnew(): void {
    const { session } = this;
    if (!session) return;
    this.attachments.dropAll();
    this.drafts?.clear();
    this.session = new FormSession(session.form, newDraft(session.form));
    this.foundAt = this.refusal = undefined;
    this.outdated = this.arrivedBefore = false;
    this.atStart = true;
    this.parts.focus.on('heading');
  }

  readonly on: FormActions = {
    type: (path, text) => {
      this.session?.type(path, text);
      this.keep();
    },
    addFiles: (field, files) => this.attachments.add(field, files),
    removeFile: (field, file) => this.attachments.remove(field, file),
    retryFile: (field, file) => this.attachments.retry(field, file),
    begin: () => this.leave((session) => session.begin()),
    resume: () => this.leave((session) => session.settle()),
    anew: () => this.startAnew(),
    next: (event) => {
      event.preventDefault();
      if (this.session?.advance(this.today)) this.leave();
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
      if (!this.session) return;
      this.session.problems = this.session.allProblems(this.today);
      if (this.session.problems.length) this.parts.focus.on('summary');
      else this.leave(() => this.sending.send());
    },
    stopSending: () => this.leave(() => this.sending.stop()),
    later: () => {
      this.drafts?.flush();
      this.foundAt = this.drafts?.savedAt ?? new Date().toISOString();
      this.atStart = true;
      this.parts.focus.on('heading');
    },
  };

  /** To another screen: why the last attempt failed is past, the heading is read. */
  private leave(move?: (session: FormSession) => void): void {
    if (!this.session) return;
    this.refusal = undefined;
    move?.(this.session);
    this.atStart = !this.session.begun;
    this.foundAt = undefined;
    this.keep();
    this.parts.focus.on('heading');
  }

  private keep(): void {
    if (this.session) this.drafts?.save(this.session.draft);
    this.host.requestUpdate();
  }

  private async submit(): Promise<Acknowledgement> {
    await this.attachments.allSettled();
    const { session, opened, today } = this;
    if (!session || !opened) throw new Refusal('request/failed');
    const problems = session.allProblems(today); // a file may have failed meanwhile
    if (problems.length) throw new Refusal('answers/invalid', { problems });
    return this.parts.client().submit(session.submission(opened.loaded.agency.id, today));
  }

  private arrive(acknowledgement: Acknowledgement, before = false): void {
    const { session } = this;
    if (!session || session.draft.arrived) return;
    this.session = new FormSession(session.form, arrivedDraft(session.draft, acknowledgement));
    this.arrivedBefore = before;
    this.keep();
    this.drafts?.flush();
    this.parts.tellArrived(acknowledgement);
  }

  /** Back to the check page, with what is to be done about it. */
  private takeBack(refusal: Refusal): void {
    const { session } = this;
    if (!session || session.draft.arrived) return;
    const { code, params } = refusal;
    if (code === 'dossier/already-sent') return void this.recover(refusal);
    this.leave(() => session.show('check'));
    this.refusal = refusal;
    this.parts.tellFailure(refusal);
    if (code === 'form/outdated') return this.parts.reload();
    if (code === 'answers/invalid')
      session.problems = params.problems ?? session.allProblems(this.today);
    if (code.startsWith('file/')) {
      this.attachments.blame(String(params.upload), code);
      session.problems = session.allProblems(this.today);
    }
    if (session.problems.length) this.parts.focus.on('summary');
  }

  /** An earlier attempt had arrived although its reply was lost; its acknowledgement is asked for with its secret. */
  private async recover(refusal: Refusal): Promise<void> {
    const { session } = this;
    if (!session) return;
    const { token } = session.draft.secrets;
    try {
      const found = await this.parts
        .client()
        .track({ code: String(refusal.params.code), secret: token });
      this.arrive(found.acknowledgement, true);
    } catch {
      this.leave(() => session.show('check'));
      this.refusal = refusal;
      this.parts.tellFailure(refusal);
    }
  }
}
