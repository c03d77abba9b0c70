// The script of all pages. Without it every page reads well; with it some things are more convenient.
import { connectSaveButton } from './save-button.ts';
import { connectShare } from './share.ts';
import { connectView } from './view.ts';

connectView();
connectSaveButton();
connectShare();
