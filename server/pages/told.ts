/** What a hosted page is asked for, told from, and handed on as. */
import type { TemplateResult } from 'lit';
import type { Agency } from '../contract/agency.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Language } from '../../widgets/i18n/words.ts';

/** A page as the http room sends it. `embeddedBy`: origins that may frame it. */
export interface Page {
  status: number;
  html: string;
  embeddedBy: readonly string[];
  /** Answers what a person typed: no browser keeps it. */
  private?: boolean;
}

/** What the address asked for; nothing of it is a person's but `q`. */
export interface PageQuery {
  agency?: string;
  code?: string;
  procedure?: string;
  variant?: string;
  event?: string;
  /** What was typed into the search form of a browser without JavaScript. */
  q?: string;
  language?: string;
}

/** What a page without JavaScript is told from. */
export interface Telling {
  catalogue: Catalogue;
  agency: Agency;
  language: Language;
  /** Addresses on paper and in QR codes begin with it. */
  publicUrl: string;
}

/** What stands inside a widget's tag until it has loaded. */
export interface Told {
  status: 200 | 404;
  content: TemplateResult;
  /** Instead of the widget's. */
  title?: string;
  /** The widget adds nothing to it: the page goes without, and runs no script. */
  alone?: boolean;
  /** Answers what a person typed: no browser keeps it. */
  private?: boolean;
  /** The address of its own style sheet, beside that of all pages. */
  styles?: string;
}
