import { html } from '../html.ts';

/** What readers set for themselves. All of it is script, so without script none of it shows. */
export const tools = html`<div class="tools with-script">
<a class="tool tool--saved" href="/merkliste/"><span>Merkliste</span></a>
<button class="tool tool--view" type="button" popovertarget="seite-ansicht"><span>Ansicht</span></button>
<form class="view" id="seite-ansicht" popover method="dialog" autocomplete="off">
<fieldset>
<legend>Farben</legend>
<label><input type="radio" name="theme" value="" checked> Wie das Gerät</label>
<label><input type="radio" name="theme" value="light"> Hell</label>
<label><input type="radio" name="theme" value="dark"> Dunkel</label>
</fieldset>
<fieldset>
<legend>Schrift</legend>
<label><input type="radio" name="size" value="" checked> Normal</label>
<label><input type="radio" name="size" value="1"> Groß</label>
<label><input type="radio" name="size" value="2"> Sehr groß</label>
</fieldset>
<button class="view-done" type="submit">Fertig</button>
</form>
</div>`;
