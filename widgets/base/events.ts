/**
 * All events of the widgets. They bubble through shadow roots and carry ids and codes, never a citizen's answers:
 * the host page's analytics can listen.
 */
abstract class DvcEvent<Detail> extends Event {
  readonly detail: Detail;
  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    this.detail = detail;
  }
}

/** A procedure was picked from the results. Cancel it to go there yourself. */
export class ProcedureChosen extends DvcEvent<{ code: string }> {
  static readonly type = 'dvc-procedure-chosen';
  constructor(detail: { code: string }) {
    super(ProcedureChosen.type, detail, true);
  }
}

/** The citizen wants to send a dossier for this procedure. Cancel it to open the form yourself. */
export class DossierStarted extends DvcEvent<{ procedure: string }> {
  static readonly type = 'dvc-dossier-started';
  constructor(detail: { procedure: string }) {
    super(DossierStarted.type, detail, true);
  }
}

/** The server has committed the dossier and acknowledged it. */
export class DossierSubmitted extends DvcEvent<{ code: string; procedure: string }> {
  static readonly type = 'dvc-dossier-submitted';
  constructor(detail: { code: string; procedure: string }) {
    super(DossierSubmitted.type, detail);
  }
}

/** A request failed; `code` is one of the error codes. */
export class RequestFailed extends DvcEvent<{ code: string }> {
  static readonly type = 'dvc-request-failed';
  constructor(detail: { code: string }) {
    super(RequestFailed.type, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'dvc-procedure-chosen': ProcedureChosen;
    'dvc-dossier-started': DossierStarted;
    'dvc-dossier-submitted': DossierSubmitted;
    'dvc-request-failed': RequestFailed;
  }
}
