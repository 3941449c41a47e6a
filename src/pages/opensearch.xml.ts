/** Lets a browser offer this site's search among its own search engines. */
import type { APIRoute } from 'astro';
import { absolute, href } from '../site/hrefs.ts';
import { SITE_LINE, SITE_NAME } from '../site/strings.ts';
import { escapeXml } from '../site/xml.ts';

export const GET: APIRoute = () => {
  const address = (path: string): string => escapeXml(absolute(path));
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(SITE_NAME)}</ShortName>
  <Description>${escapeXml(SITE_LINE)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-CN</Language>
  <Image type="image/svg+xml">${address(href.asset('favicon.svg'))}</Image>
  <Url type="text/html" method="get" template="${address(href.asset('search/'))}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${address(href.asset('opensearch.xml'))}"/>
</OpenSearchDescription>
`);
};
