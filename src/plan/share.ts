import type { ShareLink } from './props/article.ts';

/** Plain links for sharing: no script, no request to anyone before the reader chooses one. */
export function shareLinks(title: string, address: string): ShareLink[] {
  const text = encodeURIComponent(`${title} ${address}`);
  return [
    {
      service: 'mail',
      url: `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`,
      label: 'E-Mail',
    },
    {
      service: 'whatsapp',
      url: `https://wa.me/?text=${text}`,
      label: 'WhatsApp',
    },
    {
      service: 'bluesky',
      url: `https://bsky.app/intent/compose?text=${text}`,
      label: 'Bluesky',
    },
    {
      service: 'mastodon',
      url: `https://mastodonshare.com/?text=${text}`,
      label: 'Mastodon',
    },
    { service: 'copy', url: address, label: 'Link kopieren' },
  ];
}
