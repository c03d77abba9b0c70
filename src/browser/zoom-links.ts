// Links to enlarged pictures open in place; without this they lead to the files.
import { zoomScript } from '../contract/assets.ts';

/** The dialog is loaded with the first click: few readers enlarge anything. */
export function connectZoomLinks(): void {
  addEventListener('click', (event) => {
    const link = (event.target as Partial<Element> | null)?.closest?.<HTMLAnchorElement>('a.zoom');
    // With a key held down, the reader wants the file in a tab or window of its own.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const script: string = `${base}/${zoomScript}`;
    import(script).then(
      ({ enlarge }: typeof import('./zoom.ts')) => enlarge(link),
      () => location.assign(link.href),
    );
  });
}
