/** The few looks that live on the page itself (chip and fallback), as inline styles. */
export interface Look {
  /** Corners and shadow of what floats over the page. */
  readonly frame: string;
  readonly card: string;
  readonly button: string;
  readonly primary: string;
}

const font = 'font: 14px/20px system-ui, sans-serif';
const shape = 'border-radius: 8px; padding: 6px 12px; cursor: pointer';

/** The same colours as the extension's pages (`ui/kit/tokens.css`), light or dark as the person has it. */
export function look(document: Document): Look {
  const dark = document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  const [ground, ink, line, tide, onTide, shadow] = dark
    ? ['#15201f', '#e9f2f0', '#2e403d', '#55cbc1', '#04211f', 'rgba(0, 0, 0, 0.48)']
    : ['#ffffff', '#12211f', '#d4e0de', '#0a6f6a', '#ffffff', 'rgba(6, 40, 38, 0.16)'];
  return {
    frame: `border-radius: 12px; overflow: hidden; box-shadow: 0 8px 32px ${shadow}`,
    card: `${font}; display: block; background: ${ground}; color: ${ink}; border: 1px solid ${line}; border-radius: 12px`,
    button: `${font}; ${shape}; background: ${ground}; color: ${ink}; border: 1px solid ${line}`,
    primary: `${font}; ${shape}; background: ${tide}; color: ${onTide}; border: 1px solid ${tide}`,
  };
}
