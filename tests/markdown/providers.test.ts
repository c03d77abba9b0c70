import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedOf } from '../../src/markdown/providers.ts';

test('pages of known services have a frame', () => {
  const youtube = 'YouTube https://www.youtube-nocookie.com/embed/abcdefghijk';
  const table: Readonly<Record<string, string>> = {
    'https://www.youtube.com/watch?v=abcdefghijk&t=10': youtube,
    'https://youtube.com/shorts/abcdefghijk': youtube,
    'https://m.youtube.com/live/abcdefghijk?si=x': youtube,
    'https://youtu.be/abcdefghijk?si=x': youtube,
    'https://vimeo.com/123456789': 'Vimeo https://player.vimeo.com/video/123456789?dnt=1',
    'https://www.tiktok.com/@bote/video/7312345678901234567':
      'TikTok https://www.tiktok.com/embed/v2/7312345678901234567',
    'https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk?si=x':
      'Spotify https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
    'https://soundcloud.com/bote/sets/orgel-im-sommer':
      'SoundCloud https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fbote%2Fsets%2Forgel-im-sommer',
    'https://datawrapper.dwcdn.net/abc12/3/': 'Datawrapper https://datawrapper.dwcdn.net/abc12/',
    'https://www.instagram.com/bote/reel/C1a_b-2/':
      'Instagram https://www.instagram.com/p/C1a_b-2/embed/captioned/',
    'https://x.com/bote/status/1234567890123456789':
      'X https://platform.twitter.com/embed/Tweet.html?id=1234567890123456789&dnt=true&lang=de',
    'https://chaos.social/@bote/112233445566778899':
      'Mastodon https://chaos.social/@bote/112233445566778899/embed',
    'https://bsky.app/profile/bote.example/post/3kabc':
      'Bluesky https://embed.bsky.app/embed/bote.example/app.bsky.feed.post/3kabc',
    'https://www.openstreetmap.org/#map=8/0/10':
      'OpenStreetMap https://www.openstreetmap.org/export/embed.html?bbox=8.35205%2C-1.09863%2C11.64795%2C1.09863&layer=mapnik',
  };
  for (const [url, expected] of Object.entries(table)) {
    const embed = embedOf(url);
    assert.equal(`${embed?.provider} ${embed?.frame}`, expected, url);
    assert.equal(embed?.url, url);
  }
});

test('a marker of a map is handed on', () => {
  const frame = embedOf('https://www.openstreetmap.org/?mlat=48.1&mlon=9.8#map=15/48.1/9.8')?.frame;
  assert.equal(new URL(frame ?? '').searchParams.get('marker'), '48.1,9.8');
});

test('all other pages are only linked', () => {
  const pages = [
    'https://www.youtube.com/@bote',
    'https://youtu.be/kurz',
    'https://youtube.com.example/watch?v=abcdefghijk',
    'http://www.youtube.com/watch?v=abcdefghijk',
    'https://vimeo.com/about',
    'https://bsky.app/profile/bote.example',
    'https://x.com/bote',
    'https://www.instagram.com/bote/',
    'https://www.datawrapper.de/login',
    'https://open.spotify.com/user/bote',
    'https://www.openstreetmap.org/about',
    'https://constructor/',
    'https://x;script-src/@bote/112233445566778899',
    'https://example.org/2019/12/05/artikel.html',
    '/2019/12/05/artikel.html',
  ];
  for (const url of pages) assert.equal(embedOf(url), undefined, url);
});
