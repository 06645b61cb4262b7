import { type Html, html } from './html.ts';

/**
 * Posted plainly, a form's fields are written by Chromium into the file from which it reopens tabs, and stay there
 * after Exit. It leaves out every form that holds a filled-in password (contains_passwords in its PageState): so each
 * form holds one that is never shown or sent. The name before it is what a password manager that is asked
 * would offer to keep, in the place of the words typed. The script takes both away, and puts them back when it has to post plainly.
 */
const unkept = html`<input class="unkept" type="text" value="-" autocomplete="username" disabled hidden><input class="unkept" type="password" value="-" autocomplete="one-time-code" disabled hidden>`;

/** What every form carries unseen: the sealed conversation. */
export const hiddenFields = (state: string): Html =>
  html`<input type="hidden" name="state" value="${state}" autocomplete="off">${unkept}`;
