// The script of all pages. Without it every page reads well; with it some things are more convenient.
import { connectAlert } from './alert.ts';
import { keepForOffline } from './offline.ts';
import { connectSaveButton } from './save-button.ts';
import { connectShare } from './share.ts';
import { connectTicker } from './ticker.ts';
import { connectView } from './view.ts';
import { connectZoomLinks } from './zoom-links.ts';

connectView();
connectTicker();
connectAlert();
connectSaveButton();
connectShare();
connectZoomLinks();
if (offline) keepForOffline();
