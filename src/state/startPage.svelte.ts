/** The start page while a case is open: the browser went back to before it was opened. The case stays as it is. */
export class StartPage {
  isShown = $state(false);
}
