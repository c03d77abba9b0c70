// The script of all pages. Without it every page reads well; with it some things are more convenient.
import { liveBlogScript } from '../contract/assets.ts';
import { runningClass } from '../contract/hooks.ts';
import { announce } from './announce.ts';
import { offerOn } from './offer.ts';
import { keepForOffline } from './offline.ts';
import { isPaused, pauseSwitch } from './pause.ts';
import { poll } from './poll.ts';
import { connectSaveButton } from './save-button.ts';
import { connectShare } from './share.ts';
import { connectTicker } from './ticker.ts';
import { connectView } from './view.ts';
import { connectZoomLinks } from './zoom-links.ts';

connectView();
connectTicker();
connectSaveButton();
connectShare();
connectZoomLinks();
if (offline) keepForOffline();

const bar = document.querySelector<HTMLElement>(`.${runningClass}`);
if (bar !== null) {
  const script: string = `${base}/${liveBlogScript}`;
  const { connectLiveBlog }: typeof import('./live-blog.ts') = await import(script);
  connectLiveBlog(bar, { announce, offerOn, isPaused, pauseSwitch, poll });
}
