/** One window of a browser in which scripts are off. Where the page holds a frame, it is looked at and pressed inside. */
export interface Window {
  go(url: string): Promise<void>;
  /** With a mouse. */
  click(selector: string): Promise<void>;
  /** Leaves with the keyboard alone: Enter on Exit. Where its keys reach a frame. */
  enter?(): Promise<void>;
  /** The question on the screen, `blank` where ours is there and not drawn, `no view` where it is not there. */
  view(): Promise<string>;
  url(): Promise<string>;
  /** One step, without waiting for what it leads to. */
  back(): Promise<void>;
}
