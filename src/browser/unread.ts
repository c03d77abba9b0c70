const { title } = document;
let unread = 0;

/** Says in the tab's title how much waits: `(3) Titel`. @param more negative when the reader has taken some */
export function addUnread(more: number): void {
  unread += more;
  document.title = unread ? `(${unread}) ${title}` : title;
}
