"""Tumblr themes, tumblr-backup's folder, WordPress, Dreamwidth and LiveJournal, a news site."""
import datetime
import hashlib
import json

from markup import clock, esc, flow, inline, ordinal, own_text, p, singlefile, slug, zone
from source import number, plain, segments


def tumblr_id(post):
    minutes = int((post.time - datetime.datetime(2014, 11, 1, tzinfo=datetime.timezone.utc)).total_seconds() // 60)
    return str(101_400_000_000 + minutes * 65_900 + number(post.author, post.time) % 60_000)


def tumblr_link(post):
    head = slug(post.title or own_text(post) or post.author, most=7)
    return f"http://{post.author}.tumblr.com/post/{post.id}" + (f"/{head}" if head else "")


KNOWN = {}      # (blog, its first own paragraph): the post, for links in chains


def remember(pages):
    for page in pages:
        if page.template in ("tumblr", "tumblr-backup"):
            for post in page.posts:
                post.id = tumblr_id(post)
                first = next((inner[0] for kind, _, inner in post.blocks if kind == "own"), None)
                KNOWN.setdefault((post.author, first), post)


def link_of(speaker, inner):
    if (speaker, inner[0]) in KNOWN:
        return tumblr_link(KNOWN[speaker, inner[0]])
    return f"http://{speaker}.tumblr.com/post/{101_400_000_000 + number(speaker, str(inner)) % 4_000_000_000}"


def parts(post):
    trail = [(s, inner) for kind, s, inner in post.blocks if kind == "trail"]
    ask = [(s, inner) for kind, s, inner in post.blocks if kind == "ask"]
    rest = [(kind, s, inner) for kind, s, inner in post.blocks if kind in ("own", "quote")]
    return trail, ask, rest


def rest_html(rest):
    out = []
    for kind, _, inner in rest:
        out.append(p(inner) if kind == "own" else f"<blockquote>{p(inner)}</blockquote>")
    return "\n".join(out)


def chain(trail):
    """The old way: each link's text after the blockquote of those before it."""
    body = ""
    for speaker, inner in trail:
        link = link_of(speaker, inner)
        before = f"{body}\n" if body else ""
        body = f'<p><a class="tumblr_blog" href="{link}">{esc(speaker)}</a>:</p>\n<blockquote>{before}{p(inner)}</blockquote>'
    return body


def tags_html(post, form):
    return "".join(form.format(tag=esc(t.lstrip("~"), quote=False), link=f"http://{post.author}.tumblr.com/tagged/" + esc(t.lstrip("~").replace(" ", "-")))
                   for t in post.tags)


def tumblr_head(page, post=None):
    blog = page.posts[0].author
    title = page.meta.get("blogtitle", blog)
    head = f'''    <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
    <title>{esc((plain(post.title) + " - " if post is not None and post.title else "") + title)}</title>
    <link rel="shortcut icon" href="http://assets.tumblr.com/images/favicons/favicon.ico" />
    <link rel="alternate" type="application/rss+xml" title="RSS" href="http://{blog}.tumblr.com/rss" />
'''
    if post is None:
        return head
    whole = " ".join(text for kind, _, text in segments(post) if kind in ("own", "trail"))
    short = whole[:200] + ("..." if len(whole) > 200 else "")
    data = {"@type": "SocialMediaPosting", "url": post.permalink, "mainEntityOfPage": True,
            "datePublished": post.time.astimezone(zone(-5)).strftime("%Y-%m-%dT%H:%M:%S-05:00"),
            "author": post.author, "headline": plain(post.title) if post.title else None,
            "articleBody": short, "@context": "http://schema.org"}
    data = {k: v for k, v in data.items() if v is not None}
    return head + f'''    <!-- BEGIN TUMBLR FACEBOOK OPENGRAPH TAGS -->
    <meta property="og:site_name" content="{esc(title)}" />
    <meta property="og:title" content="{esc(plain(post.title) if post.title else title)}" />
    <meta property="og:url" content="{post.permalink}" />
    <meta property="og:description" content="{esc(short)}" />
    <meta property="og:type" content="tumblr-feed:entry" />
    <meta property="al:ios:url" content="tumblr://x-callback-url/blog?blogName={blog}&amp;postID={post.id}" />
    <!-- END TUMBLR FACEBOOK OPENGRAPH TAGS -->
    <!-- GOOGLE CAROUSEL -->
    <script type="application/ld+json">{json.dumps(data).replace("/", chr(92) + "/")}</script>
    <link rel="canonical" href="{post.permalink}" />
'''


def notes_html(post, page):
    names = ["momo-is-my-copilot", "fifty-shades-of-platinum", "theblueliontiger", "naga-sheds", "pabu-deserved-better", "sifusaysno", "cabbagecorp-stock"]
    rows = []
    for i in range(4 + number(post.id) % 4):
        name = names[number(post.id, i) % len(names)]
        kind = "like" if number(post.id, i, "k") % 2 else "reblog"
        verb = "likes this" if kind == "like" else f'reblogged this from <a href="http://{post.author}.tumblr.com/" class="source_tumblelog" title="{post.author}">{post.author}</a>'
        rows.append(f'        <li class="note {kind} tumblelog_{name} without_commentary"><a rel="nofollow" class="avatar_frame" target="_blank" href="http://{name}.tumblr.com/"><img src="http://assets.tumblr.com/images/default_avatar/cube_closed_16.png" class="avatar " alt="" /></a>'
                    f'<span class="action"' + (f' data-post-url="http://{name}.tumblr.com/post/{int(post.id) + 7_000_000 * (i + 1)}"' if kind == "reblog" else "") + f'><a rel="nofollow" href="http://{name}.tumblr.com/" title="{name}">{name}</a> {verb}</span><div class="clear"></div></li>')
    rows.append(f'        <li class="note reblog tumblelog_{post.author} original_post without_commentary"><span class="action" data-post-url="{post.permalink}"><a href="http://{post.author}.tumblr.com/" class="tumblelog" title="{post.author}">{post.author}</a> posted this</span></li>')
    rows.append('        <li class="note more_notes_link_container" id="more_notes"><a class="more_notes_link" rel="nofollow" href="#">Show more notes</a></li>')
    return f'      <ol class="notes" id="notes">\n' + "\n".join(rows) + "\n      </ol>"


def tumblr_post_body(post, how):
    """The insides: title, chain, ask, own words."""
    trail, ask, rest = parts(post)
    out = []
    if post.title:
        out.append(f'<h2 class="title"><a href="{post.permalink}">{inline(post.title)}</a></h2>')
    if ask:
        speaker, inner = ask[0]
        who = f'<a class="asker" href="http://{speaker}.tumblr.com/">{esc(speaker)}</a>' if speaker != "Anonymous" else '<span class="asker">Anonymous</span>'
        out.append(f'<div class="question"><div class="asker_container">{who} asked:</div>\n{p(inner)}</div>')
        out.append(f'<div class="answer">{rest_html(rest)}</div>')
    elif how == "list" and trail:
        items = []
        for i, (speaker, inner) in enumerate(trail):
            css = "original-reblog-content" if i == 0 else "contributed-content"
            link = link_of(speaker, inner)
            items.append(f'<div class="reblog-list-item {css}"><div class="reblog-header"><a class="reblog-avatar" href="http://{speaker}.tumblr.com"><img class="reblog-avatar-image-thumb" src="http://assets.tumblr.com/images/default_avatar/cone_open_30.png" alt=""></a>'
                         f'<a class="reblog-tumblelog-name" href="{link}">{esc(speaker)}</a></div><div class="reblog-content">{p(inner)}</div></div>')
        if rest:
            items.append(f'<div class="reblog-list-item contributed-content"><div class="reblog-header"><a class="reblog-avatar" href="http://{post.author}.tumblr.com"><img class="reblog-avatar-image-thumb" src="http://assets.tumblr.com/images/default_avatar/cube_open_30.png" alt=""></a>'
                         f'<a class="reblog-tumblelog-name" href="{post.permalink}">{esc(post.author)}</a></div><div class="reblog-content">{rest_html(rest)}</div></div>')
        out.append('<div class="reblog-list">\n' + "\n".join(items) + "\n</div>")
    else:
        out.append("\n".join(x for x in (chain(trail), rest_html(rest)) if x))
    return "\n".join(x for x in out if x)


def tumblr_theme(page):
    """theme=plain (div.post), theme=list (reblog-list), theme=hentry (a page of several posts)."""
    blog, theme = page.posts[0].author, page.meta.get("theme", "plain")
    for post in page.posts:
        post.id = tumblr_id(post)
        post.permalink = tumblr_link(post)
    single = page.posts[0] if len(page.posts) == 1 else None
    page.meta.setdefault("url", single.permalink if single else f"http://{blog}.tumblr.com/{page.meta.get('at', '')}")
    rows = []
    for post in page.posts:
        local = post.time.astimezone(zone(-5))
        shown = f"{local.strftime('%B')} {ordinal(local.day)}, {local.year} at {clock(local)}"
        kind = "answer" if any(b[0] == "ask" for b in post.blocks) else "text"
        count = number(post.id, "notes") % 4000 + 3
        if theme == "hentry":
            rows.append(f'''      <article class="post {kind} hentry h-entry" id="p-{post.id}">
        <div class="entry-content e-content">
{tumblr_post_body(post, "chain")}
        </div>
        <footer class="meta">
          <a class="permalink u-url" rel="bookmark" href="{post.permalink}"><time class="published dt-published" datetime="{local.strftime("%Y-%m-%dT%H:%M:%S-05:00")}">{shown}</time></a>
          <a class="notes-link" href="{post.permalink}#notes">{count:,} notes</a>
          <span class="vcard author p-author h-card"><a class="url fn u-url" href="http://{blog}.tumblr.com/">{esc(blog)}</a></span>
          <ul class="tags">{tags_html(post, '<li><a rel="tag" href="{link}">#{tag}</a></li>')}</ul>
        </footer>
      </article>''')
        elif theme == "list":
            rows.append(f'''      <article class="{kind} not-page post-{post.id} exposed post" data-post-id="{post.id}" id="{post.id}">
        <div class="post-wrapper clearfix">
          <header class="post-header"><a class="post-avatar" href="http://{blog}.tumblr.com/"><img src="http://assets.tumblr.com/images/default_avatar/octahedron_open_64.png" alt="{esc(blog)}"></a><a class="post-blog-name" href="http://{blog}.tumblr.com/">{esc(blog)}</a></header>
          <section class="post-content">
{tumblr_post_body(post, "list")}
          </section>
          <section class="inline-meta date-notes"><div class="date-note-wrapper"><a href="{post.permalink}" class="meta-item post-date" title="{shown}"><time datetime="{post.time.strftime("%Y-%m-%dT%H:%M:%SZ")}">{local.strftime("%b")} {ordinal(local.day)}, {local.year}</time></a><a href="{post.permalink}#notes" class="meta-item post-notes">{count:,} notes</a></div></section>
          <section class="inline-meta post-extra has-tags"><div class="tags">{tags_html(post, '<a class="tag-link" href="{link}">#{tag}</a> ')}</div></section>
        </div>
      </article>''')
        else:
            rows.append(f'''      <div class="post {kind}" data-post-id="{post.id}">
        <div class="post-body">
{tumblr_post_body(post, "chain")}
        </div>
        <div class="post-meta">
          <span class="date">Posted on <a href="{post.permalink}">{shown}</a></span> with <a href="{post.permalink}#notes">{count:,} notes</a>
          <ul class="tags">{tags_html(post, '<li><a href="{link}">#{tag}</a></li>')}</ul>
        </div>
      </div>''')
    css = ("body { font: 14px/1.5 Georgia, serif; background: #1d2b3a; color: #eee } .post { width: 540px; margin: 2em auto; background: #fff; color: #333 } .tags li { display: inline }"
           if theme != "list" else "body { font-family: 'Helvetica Neue', Arial, sans-serif } .reblog-header { font-weight: bold } .post { max-width: 540px; margin: auto }")
    return f'''<!DOCTYPE html>
<html xml:lang="en" xmlns="http://www.w3.org/1999/xhtml" lang="en">{singlefile(page)}
<head>
    <script>var __pbpa = true;</script>
    <script type="text/javascript" language="javascript" src="http://assets.tumblr.com/assets/scripts/pre_tumblelog.js?_v=7f6772238e1748fa255bd191b4985d65"></script>
{tumblr_head(page, single)}    <style type="text/css">{css}</style>
</head>
<body class="{'permalink-page' if single else 'index-page'}">
  <div id="header"><h1><a href="http://{blog}.tumblr.com/">{esc(page.meta.get("blogtitle", blog))}</a></h1><p id="description">{esc(page.meta.get("about", ""))}</p>
    <ul id="nav"><li><a href="http://{blog}.tumblr.com/ask">ask me things</a></li><li><a href="http://{blog}.tumblr.com/archive">archive</a></li><li><a href="http://theme-hunter.tumblr.com">theme</a></li></ul></div>
  <div id="content">
    <div id="posts">
{chr(10).join(rows)}
    </div>
{notes_html(single, page) if single else '    <div id="pagination"><a href="/page/2">Older</a></div>'}
  </div>
  <div id="footer">Powered by <a href="http://www.tumblr.com/">Tumblr</a></div>
  <!-- BEGIN TUMBLR CODE -->
  <iframe src="http://assets.tumblr.com/assets/html/iframe/o.html#src=http%3A%2F%2F{blog}.tumblr.com&amp;lang=en_US&amp;name={blog}" scrolling="no" frameborder="0" width="330" height="25" id="tumblr_controls"></iframe>
  <!-- END TUMBLR CODE -->
</body>
</html>
'''


# ---------------------------------------------------------------- tumblr-backup

def backup_article(post, blog):
    trail, ask, rest = parts(post)
    kind = "answer" if ask else "text"
    short = f"https://tmblr.co/Z{hashlib.md5(post.id.encode()).hexdigest()[:10]}"
    out = [f"<article class={kind} id=p-{post.id}>", "<header>",
           f"<p><time datetime={post.time.strftime('%Y-%m-%dT%H:%M:%SZ')}>{post.time.strftime('%m/%d/%y %H:%M:%S')}</time>",
           f"<a class=llink href=../posts/{post.id}.html>¶</a>", f"<a href={short}>●</a>"]
    if trail:
        if len(trail) > 1:
            out.append(f"<a href={link_of(*trail[-1])}>⬀</a>")
        out.append(f"<a href={link_of(*trail[0])}>⬈</a>")
    out.append("</header>")
    if ask:
        out.append(f"<h2>{flow(ask[0][1], br='<br/>')}</h2>")
    elif post.title:
        out.append(f"<h2>{inline(post.title)}</h2>")
    out.append("\n".join(x for x in (chain(trail), rest_html(rest)) if x))
    foot = "".join(f"<a href=https://{blog}.tumblr.com/tagged/{esc(quote_tag(t))}>#{esc(t.lstrip('~'), quote=False)}</a>\n" for t in post.tags)
    count = number(post.id, "n") % 900
    out.append("\n<footer>" + (foot + "\n" if foot else "") + f"{count} note{'' if count == 1 else 's'}</footer>")
    out.append("</article>\n")
    return "\n".join(out)


def quote_tag(tag):
    from urllib.parse import quote
    return quote(tag.lstrip("~").encode())


def backup_head(title, css, body, heading="", subtitle=""):
    return (f"<!DOCTYPE html>\n\n<meta charset=utf-8>\n<title>{esc(title, quote=False)}</title>\n<link rel=stylesheet href={css}>\n\n<body class={body}>\n\n<header>\n"
            + (f"<h1>{heading}</h1>\n" if heading else "") + (f"<p class=subtitle>{subtitle}</p>\n" if subtitle else "") + "</header>\n")


def backup_folder(page):
    """{path: text} for a whole blog: posts, the archive by month, an index, the tag pages that repeat posts."""
    blog, title = page.meta["blog"], page.meta["blogtitle"]
    files, copies = {}, []
    for post in page.posts:
        post.id = tumblr_id(post)
        post.permalink = f"https://{blog}.tumblr.com/post/{post.id}"
        post.page = f"{page.path}/posts/{post.id}.html"
        files[post.page] = backup_head(title, "../backup.css", "post") + backup_article(post, blog)
    months = sorted({post.time.strftime("%Y-%m") for post in page.posts})
    for i, month in enumerate(months):
        path = f"{page.path}/archive/{month}-p1.html"
        inside = [post for post in page.posts if post.time.strftime("%Y-%m") == month]
        nav = "<footer><nav><a href=../index.html rel=index>Index</a>\n"
        if i:
            nav += f"| <a href={months[i - 1]}-p1.html rel=prev>Previous</a>\n"
        if i + 1 < len(months):
            nav += f"| <a href={months[i + 1]}-p1.html rel=next>Next</a>\n"
        files[path] = "\n".join([backup_head(title, "../backup.css", "archive", inside[0].time.strftime("%B %Y"))]
                                + [backup_article(post, blog) for post in inside] + [nav + "</nav></footer>\n"])
        copies += [(path, post) for post in inside]
    shared = page.meta["tagpage"]
    inside = [post for post in page.posts if shared in post.tags]
    digest = hashlib.md5(quote_tag(shared).encode()).hexdigest()
    month = max(post.time for post in inside).strftime("%Y-%m")
    path = f"{page.path}/tags/{digest}/archive/{month}-p1.html"
    there = [post for post in inside if post.time.strftime("%Y-%m") == month]
    files[path] = "\n".join([backup_head(title, "../../../backup.css", "tag-archive", there[0].time.strftime("%B %Y"))]
                            + [backup_article(post, blog) for post in there] + ["<footer><nav><a href=../../../index.html rel=index>Index</a>\n</nav></footer>\n"])
    copies += [(path, post) for post in there]
    files[f"{page.path}/tags/index.html"] = (backup_head(title, "../backup.css", "tag-index", "Tag index", esc(title, quote=False))
                                             + f"<ul>\n    <li><a href={digest}/index.html>{esc(shared)}</a></li>\n</ul>\n")
    index = backup_head(title, "backup.css", "index", esc(title, quote=False), esc(page.meta.get("about", ""), quote=False))
    for year in sorted({m[:4] for m in months}):
        index += f"<h2>{year}</h2>\n<ul>\n"
        for m in months:
            if m.startswith(year):
                first = next(post for post in page.posts if post.time.strftime("%Y-%m") == m)
                index += f'    <li><a href=archive/{m}-p1.html title="{sum(q.time.strftime("%Y-%m") == m for q in page.posts)} post(s)">{first.time.strftime("%B")}</a></li>\n'
        index += "</ul>\n\n"
    files[f"{page.path}/index.html"] = index + "<footer><p>Generated on 03/01/15 09:12:44.</p></footer>\n"
    files[f"{page.path}/backup.css"] = "body { width: 720px; margin: 0 auto; font-family: sans-serif }\nblockquote { margin-left: 0; border-left: 8px #999 solid; padding: 0 24px }\n"
    return files, copies


# ---------------------------------------------------------------- WordPress

def words(post):
    """Own words and quotations of an article, in order."""
    out = []
    for kind, speaker, inner in post.blocks:
        out.append(p(inner) if kind == "own" else f"<blockquote>{p(inner)}</blockquote>")
    return "\n".join(out)


def wordpress(page):
    entry, comments = page.posts[0], page.posts[1:]
    host, charset = page.meta["host"], page.meta.get("charset", "UTF-8")
    hours = int(page.meta.get("zone", "-5"))
    stamp = f"{hours:+03d}:00"
    nr = str(number(page.path) % 2000 + 200)
    path = f"http://{host}/{entry.time.astimezone(zone(hours)).strftime('%Y/%m/%d')}/{slug(entry.title)}/"
    page.meta.setdefault("url", path)
    entry.id, entry.permalink = nr, path
    base = number(page.path, "c") % 9000 + 500
    for i, post in enumerate(comments):
        base += 1 + number(page.path, "c", i) % 9
        post.id, post.permalink = str(base), f"{path}#comment-{base}"

    def local(post):
        return post.time.astimezone(zone(hours))

    def date(post):
        moment = local(post)
        return f'<time datetime="{moment.strftime("%Y-%m-%dT%H:%M:%S")}{stamp}">{moment.strftime("%B")} {moment.day}, {moment.year} at {moment.strftime("%H:%M")}</time>'

    def comment(post, depth):
        inner = "".join(comment(reply, depth + 1) for reply in post.replies)
        odd = "odd alt" if int(post.id) % 2 else "even"
        children = f'\n\t<ul class="children">\n{inner}\t</ul><!-- .children -->\n' if inner else ""
        return f'''	<li class="comment {odd} thread-even depth-{depth}" id="li-comment-{post.id}">
		<article id="comment-{post.id}" class="comment">
			<footer class="comment-meta">
				<div class="comment-author vcard">
					<img alt='' src='http://0.gravatar.com/avatar/{hashlib.md5(post.author.encode()).hexdigest()}?s=68&amp;d=identicon&amp;r=G' class='avatar avatar-68' height='68' width='68' /><span class="fn">{esc(post.author)}</span> on <a href="{post.permalink}">{date(post)}</a> <span class="says">said:</span>
				</div><!-- .comment-author .vcard -->
			</footer>

			<div class="comment-content">{words(post)}
</div>

			<div class="reply">
				<a rel='nofollow' class='comment-reply-link' href='{path}?replytocom={post.id}#respond' data-commentid="{post.id}" data-postid="{nr}" data-belowelement="comment-{post.id}" data-respondelement="respond" aria-label='Reply to {esc(post.author)}'>Reply <span>&darr;</span></a>			</div><!-- .reply -->
		</article><!-- #comment-## -->
{children}	</li><!-- #comment-## -->
'''
    moment = local(entry)
    tops = [post for post in comments if post.parent is None]
    tags = ", ".join(f'<a href="http://{host}/tag/{slug(t)}/" rel="tag">{esc(t.lstrip("~"))}</a>' for t in entry.tags)
    return f'''<!DOCTYPE html>
<html lang="en-US">{singlefile(page)}
<head>
<meta charset="{charset}" />
<meta name="viewport" content="width=device-width" />
<title>{esc(plain(entry.title))} | {esc(page.meta["site"])}</title>
<link rel="pingback" href="http://{host}/xmlrpc.php" />
<link rel="canonical" href="{path}" />
<meta name="generator" content="WordPress 4.0.1" />
</head>
<body class="single single-post postid-{nr} single-format-standard two-column right-sidebar">
<div id="page" class="hfeed">
	<header id="branding" role="banner"><hgroup><h1 id="site-title"><span><a href="http://{host}/" rel="home">{esc(page.meta["site"])}</a></span></h1><h2 id="site-description">{esc(page.meta.get("motto", ""))}</h2></hgroup>
	<nav id="access" role="navigation"><h3 class="assistive-text">Main menu</h3><div class="menu"><ul><li><a href="http://{host}/">Home</a></li><li class="page_item"><a href="http://{host}/about/">About</a></li></ul></div></nav></header>
	<div id="main">
		<div id="primary"><div id="content" role="main">
				<nav id="nav-single"><h3 class="assistive-text">Post navigation</h3><span class="nav-previous"><a href="http://{host}/?p={int(nr) - 3}" rel="prev"><span class="meta-nav">&larr;</span> Previous</a></span></nav>
<article id="post-{nr}" class="post-{nr} post type-post status-publish format-standard hentry category-television tag-korra">
	<header class="entry-header">
		<h1 class="entry-title">{inline(entry.title)}</h1>
		<div class="entry-meta"><span class="sep">Posted on </span><a href="{path}" title="{moment.strftime("%H:%M")}" rel="bookmark"><time class="entry-date" datetime="{moment.strftime("%Y-%m-%dT%H:%M:%S")}{stamp}">{moment.strftime("%B")} {moment.day}, {moment.year}</time></a><span class="by-author"> <span class="sep"> by </span> <span class="author vcard"><a class="url fn n" href="http://{host}/author/{slug(entry.author)}/" title="View all posts by {esc(entry.author)}" rel="author">{esc(entry.author)}</a></span></span></div><!-- .entry-meta -->
	</header><!-- .entry-header -->
	<div class="entry-content">
{words(entry)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li class="share-twitter"><a rel="nofollow" href="{path}?share=twitter"><span>Twitter</span></a></li><li class="share-facebook"><a rel="nofollow" href="{path}?share=facebook"><span>Facebook</span></a></li></ul></div>
	</div><!-- .entry-content -->
	<footer class="entry-meta">This entry was posted in <a href="http://{host}/category/television/" rel="category tag">Television</a> and tagged {tags} by <a href="http://{host}/author/{slug(entry.author)}/">{esc(entry.author)}</a>. Bookmark the <a href="{path}" title="Permalink" rel="bookmark">permalink</a>.</footer><!-- .entry-meta -->
</article><!-- #post-{nr} -->
	<div id="comments">
			<h2 id="comments-title">{len(comments)} thoughts on &ldquo;<span>{inline(entry.title)}</span>&rdquo;</h2>
		<ol class="commentlist">
{"".join(comment(post, 1) for post in tops)}	<li class="post pingback"><p>Pingback: <a href='http://korra-linkspam.example/2014/12/links' rel='external nofollow' class='url'>Links of the week | Korra linkspam</a></p></li>
		</ol>
		<div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Leave a Reply</h3><form action="http://{host}/wp-comments-post.php" method="post" id="commentform" class="comment-form"><p class="comment-notes">Your email address will not be published.</p><textarea id="comment" name="comment" cols="45" rows="8"></textarea></form></div>
	</div><!-- #comments -->
		</div></div>
		<div id="secondary" class="widget-area" role="complementary"><aside id="recent-comments-2" class="widget widget_recent_comments"><h3 class="widget-title">Recent Comments</h3><ul id="recentcomments"><li class="recentcomments"><span class="comment-author-link">someone</span> on <a href="http://{host}/about/">About</a></li></ul></aside></div>
	</div>
	<footer id="colophon" role="contentinfo"><div id="site-generator"><a href="http://wordpress.org/">Proudly powered by WordPress</a></div></footer>
</div>
</body>
</html>
'''


# ---------------------------------------------------------------- a news site

def news(page):
    post = page.posts[0]
    host = page.meta["host"]
    local = post.time.astimezone(zone(-8))
    post.permalink = f"https://{host}/tv/{local.strftime('%Y/%m/%d')}/{slug(post.title)}"
    post.id = post.permalink
    page.meta.setdefault("url", post.permalink)
    stamp = local.strftime("%Y-%m-%dT%H:%M:%S-08:00")
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "mainEntityOfPage": {"@type": "WebPage", "@id": post.permalink},
            "headline": plain(post.title), "datePublished": stamp, "dateModified": stamp,
            "author": {"@type": "Person", "name": post.author},
            "publisher": {"@type": "Organization", "name": page.meta["site"], "logo": {"@type": "ImageObject", "url": f"https://{host}/logo.png"}},
            "description": plain(page.meta["lead"])}
    return f'''<!DOCTYPE html>
<html lang="en">{singlefile(page)}
<head>
<meta charset="utf-8">
<title>{esc(plain(post.title))} | {esc(page.meta["site"])}</title>
<meta name="description" content="{esc(page.meta["lead"])}">
<meta property="og:type" content="article">
<meta property="article:published_time" content="{stamp}">
<meta name="author" content="{esc(post.author)}">
<link rel="canonical" href="{post.permalink}">
<script type="application/ld+json">
{json.dumps(data, indent=2)}
</script>
</head>
<body>
<header class="site-header"><a class="logo" href="/">{esc(page.meta["site"])}</a><nav><a href="/tv">TV</a> <a href="/games">Games</a> <a href="/comics">Comics</a></nav></header>
<main>
<article class="story">
<h1 class="headline">{inline(post.title)}</h1>
<p class="standfirst">{esc(page.meta["lead"])}</p>
<p class="byline">By <a href="/staff/{slug(post.author)}" rel="author">{esc(post.author)}</a> &middot; <time datetime="{stamp}">{local.strftime("%b")} {local.day}, {local.year} {clock(local)} PST</time></p>
<div class="story-body">
{words(post)}
</div>
<aside class="newsletter"><h2>Get our newsletter</h2><p>The week in animation, every Friday. No spam, one click to leave.</p></aside>
</article>
<section class="related"><h2>More stories</h2><ul><li><a href="/tv/studio-mir-interview">Inside the studio that draws your favourite fights</a></li><li><a href="/comics/best-2014">The best comics of 2014</a></li></ul></section>
</main>
<footer><p>&copy; 2014 {esc(page.meta["site"])}</p></footer>
<script>window.dataLayer = window.dataLayer || [];</script>
</body>
</html>
'''


# ---------------------------------------------------------------- Dreamwidth and LiveJournal

def ids(page, comments, step=256):
    base = number(page.path) % 900
    for i, post in enumerate(comments):
        base += 1 + number(page.path, i) % 5
        post.id = str(base * step + number(page.path, "a") % step)


def dreamwidth(page):
    entry, comments = page.posts[0], page.posts[1:]
    journal = page.meta["journal"]
    nr = str(number(page.path, "e") % 90000 + 10000)
    url = f"https://{journal}.dreamwidth.org/{nr}.html"
    page.meta.setdefault("url", url)
    page.precision = "minute"
    ids(page, comments)
    entry.id, entry.permalink = nr, url

    def user(name):
        return (f'<span style="white-space: nowrap;" class="ljuser" lj:user="{name}"><a href="https://{name}.dreamwidth.org/profile"><img src="https://www.dreamwidth.org/img/silk/identity/user.png" alt="[personal profile] " width="17" height="17" style="vertical-align: text-bottom; border: 0; padding-right: 1px;" /></a>'
                f'<a href="https://{name}.dreamwidth.org/"><b>{name.replace("-", "_")}</b></a></span>')

    def text(post):
        return "\n".join((flow(inner) if kind == "own" else f"<blockquote>{flow(inner)}</blockquote>") for kind, _, inner in post.blocks)

    def shown(post):
        return f"{post.time.strftime('%Y-%m-%d')} {clock(post.time, strip=False).lower()}"

    rows = []
    for post in comments:
        post.permalink = f"{url}?thread={post.id}#cmt{post.id}"
        parent = f'<li class="link commentparent"><a href="{url}?thread={post.parent.id}#cmt{post.parent.id}">Parent</a></li>' if post.parent else ""
        depth = post.depth + 1
        frozen = post.state == "deleted"
        if frozen:
            inner = f'<div class="comment" id="comment-cmt{post.id}"><div class="inner"><div class="header"><div class="inner">(Deleted comment)</div></div></div></div>'
        else:
            inner = f'''<div class="comment" id="comment-cmt{post.id}"><div class="inner">
<div class="header"><div class="inner">
<h4 class="comment-title"><span class="invisible">{"(no subject)" if not post.title else ""}</span>{esc(post.title) if post.title else ""}</h4>
<div class="comment-info"><span class="datetime"><span class="comment-date-text">Date:</span> <span>{shown(post)} (UTC)</span></span>
<span class="poster comment-poster"><span class="comment-from-text">From:</span> {user(post.author)}</span></div>
</div></div>
<div class="contents"><div class="inner"><div class="comment-content">{text(post)}</div></div></div>
<div class="footer"><div class="inner"><div class="comment-interaction-links"><ul class="text-links"><li class="link reply"><a href="{url}?replyto={post.id}">Reply</a></li>{parent}<li class="link thread"><a href="{post.permalink}">Thread</a></li></ul></div></div></div>
</div></div>'''
        rows.append(f'<div class="comment-thread comment-depth-{"odd" if depth % 2 else "even"} comment-depth-{depth}" data-comment-depth="{depth}">\n<div id="cmt{post.id}" class="dwexpcomment" style="margin-left: {25 * post.depth}px; margin-top: 5px">\n'
                    f'<div class="comment-wrapper comment-wrapper-{"odd" if depth % 2 else "even"} {"full" if not frozen else "deleted"} {"poster-" + post.author if not frozen else "poster-anonymous"}">\n{inner}\n</div>\n</div>\n</div>')
    tags = "".join(f'<li><a rel="tag" href="https://{journal}.dreamwidth.org/tag/{slug(t, "+")}">{esc(t.lstrip("~"))}</a></li> ' for t in entry.tags)
    month = entry.time.strftime("%b.").replace("May.", "May")
    return f'''<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">{singlefile(page)}
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{esc(journal)} | {esc(plain(entry.title))}</title>
<link rel="canonical" href="{url}" />
<link rel="stylesheet" href="https://{journal}.dreamwidth.org/res/3/stylesheet" type="text/css" />
</head>
<body class="page-entry two-columns">
<div id="canvas"><div class="inner">
<div id="header"><div class="inner"><h1 id="title"><span>{esc(page.meta["site"])}</span></h1></div></div>
<div id="content"><div class="inner"><div id="primary"><div class="inner">
<div class="entry-wrapper entry-wrapper-odd security-public restrictions-none journal-type-{"C" if entry.author != journal else "P"} has-userpic poster-{entry.author}" id="entry-wrapper-{nr}">
<div class="entry" id="entry-{nr}"><div class="inner">
<div class="header"><div class="inner"><h3 class="entry-title"><a title="{esc(plain(entry.title))}" href="{url}">{inline(entry.title)}</a></h3>
<span class="datetime"><span class="date">{month} {ordinal(entry.time.day)}, {entry.time.year}</span> <span class="time">{clock(entry.time, strip=False).lower()} (UTC)</span></span></div></div>
<div class="contents"><div class="inner"><div class="poster entry-poster">{user(entry.author)}</div>
<div class="entry-content">{text(entry)}</div>
<div class="metadata bottom-metadata"><ul><li class="metadata-label metadata-label-mood"><span class="metadata-label">Current Mood: </span><span class="metadata-item">{esc(page.meta.get("mood", "awake"))}</span></li></ul></div></div></div>
<div class="footer"><div class="inner"><div class="tag"><span class="tag-text">Tags:</span><ul>{tags}</ul></div>
<ul class="text-links entry-interaction-links"><li class="entry-permalink"><a href="{url}">Link</a></li><li class="entry-replylink"><a href="{url}?mode=reply">Leave a comment</a></li></ul></div></div>
</div></div></div>
<div id="comments"><div class="inner">
<div class="comment-pages toppages"><div class="comment-threads-toplevel">{len(comments)} comments</div></div>
{chr(10).join(rows)}
</div></div>
</div></div></div></div>
<div id="footer"><div class="inner"><p>Page generated Mar. 1st, 2015 07:14 am</p><p>Powered by <a href="https://www.dreamwidth.org/">Dreamwidth Studios</a></p></div></div>
</div></div>
</body>
</html>
'''


def livejournal(page):
    entry, comments = page.posts[0], page.posts[1:]
    journal = page.meta["journal"]
    nr = str(number(page.path, "e") % 400000 + 10000)
    url = f"http://{journal}.livejournal.com/{nr}.html"
    page.meta.setdefault("url", url)
    ids(page, comments)
    entry.id, entry.permalink = nr, url

    def user(name):
        return (f'<span  class="ljuser  i-ljuser  i-ljuser-type-P     "  data-ljuser="{name}" lj:user="{name}" ><a href="http://{name}.livejournal.com/profile"  target="_self"  class="i-ljuser-profile" ><img  class="i-ljuser-userhead"  src="http://l-stat.livejournal.net/img/userinfo_v8.svg?v=17080" /></a>'
                f'<a href="http://{name}.livejournal.com/" class="i-ljuser-username"   target="_self"   ><b>{name}</b></a></span>')

    def text(post):
        return "<br /><br />".join((flow(inner, br="<br />") if kind == "own" else f"<blockquote>{flow(inner, br='<br />')}</blockquote>") for kind, _, inner in post.blocks)

    def stamp(post):
        return f"{post.time.strftime('%B')} {post.time.day} {post.time.year}, {post.time.strftime('%H:%M:%S')} UTC"

    rows = []
    for post in comments:
        post.permalink = f"{url}?thread={post.id}#t{post.id}"
        parent = f'<li class="b-leaf-actions-item b-leaf-actions-parent"><a href="{url}?thread={post.parent.id}#t{post.parent.id}" class="b-pseudo">Parent</a></li>' if post.parent else ""
        depth = post.depth + 1
        subject = f'<h4 class="b-leaf-subject"><a href="{post.permalink}" class="b-leaf-subject-link">{esc(post.title)}</a></h4>' if post.title else ""
        rows.append(f'''<div class="b-tree-twig b-tree-twig-{depth} b-tree-twig-deep-{1 if depth > 1 else 0}" data-tid="t{post.id}" style="margin-left: {30 * post.depth}px">
<div id="t{post.id}" class="b-leaf comment p-comment b-leaf-poster-user{' b-leaf-withsubject' if post.title else ''}" data-username="{post.author}" data-displayname="{post.author}" data-full="1">
<div class="b-leaf-inner">
<div class="b-leaf-header"><div class="b-leaf-userpic"><a href="http://{post.author}.livejournal.com/" class="b-leaf-userpic-inner"><img class="b-leaf-userpic-img" src="http://l-stat.livejournal.net/img/userpics/userpic-user.png?v=15821" alt="" /></a></div>
<div class="b-leaf-details">{subject}<p class="b-leaf-username"><span class="b-leaf-username-name">{user(post.author)}</span></p>
<p class="b-leaf-meta"><a href="{post.permalink}" class="b-leaf-permalink"><span class="b-leaf-createdtime">{stamp(post)}</span></a></p>
<ul class="b-leaf-actions"><li class="b-leaf-actions-item"><a href="{url}?replyto={post.id}" class="b-pseudo">Reply</a></li>{parent}</ul></div></div>
<div class="b-leaf-article">{text(post)}</div>
<div class="b-leaf-footer"><ul class="b-leaf-actions b-leaf-footer-actions"><li class="b-leaf-actions-item b-leaf-actions-reply"><a href="{url}?replyto={post.id}" class="b-pseudo">Reply</a></li></ul></div>
</div></div></div>''')
    tags = ", ".join(f'<a rel="tag" href="http://{journal}.livejournal.com/tag/{slug(t, "%20")}">{esc(t.lstrip("~"))}</a>' for t in entry.tags)
    local = entry.time
    return f'''<!DOCTYPE html>
<html class="html-schemius html-adaptive" lang="en">{singlefile(page)}
<head>
<meta charset="utf-8" />
<title>{esc(plain(entry.title))}: {esc(journal)}</title>
<link rel="canonical" href="{url}" />
<meta property="og:type" content="article" />
<meta property="og:title" content="{esc(plain(entry.title))}" />
</head>
<body class="p-schemius p-lenta scheme-schemius">
<div class="s-header"><nav class="s-nav"><a href="http://www.livejournal.com/">LiveJournal</a> <a href="http://www.livejournal.com/login.bml">Login</a></nav></div>
<div class="b-singlepost">
<div class="b-singlepost-standout"><div class="b-singlepost-container"><div class="b-singlepost-wrapper">
<div class="b-singlepost-about"><dl class="vcard author"><dt class="author-name">{user(entry.author)} wrote{f' in {user(journal)}' if journal != entry.author else ''}</dt>
<dd class="entry-date"><time class="b-singlepost-author-date published dt-published" datetime="{local.strftime("%Y-%m-%dT%H:%M:%S+00:00")}">{local.strftime("%B")} {ordinal(local.day)} {local.year}, {local.strftime("%H:%M")}</time></dd></dl></div>
<h3 class="b-singlepost-title entry-title p-name">{inline(entry.title)}</h3>
<article class="b-singlepost-body entry-content e-content">{text(entry)}</article>
<div class="b-singlepost-tags ljtags"><p class="b-singlepost-tags-items">Tags: {tags}</p></div>
</div></div></div></div>
<div id="comments" class="b-grove">
<div class="b-xylem"><ul class="b-xylem-cells"><li class="b-xylem-cell b-xylem-cell-amount"><span class="b-xylem-count">{len(comments)} comments</span></li></ul></div>
<div class="b-tree b-tree-root">
{chr(10).join(rows)}
</div></div>
<footer class="s-footer"><p>&copy; LiveJournal</p></footer>
</body>
</html>
'''
