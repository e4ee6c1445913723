"""Forums: XenForo 2, XenForo 1, phpBB 3 (old and new), Discourse's page for crawlers."""
from markup import base36, clock, esc, flow, inline, own_text, p, pick, singlefile, slug
from source import number, segments

SIGNS = {
    "gearhead_ozai": "Team Bending is fine, actually. {i:Book 2 apologist.}",
    "Varrick_Industries_Intern": "DO THE THING",
    "captain_cabbage": "MY CABBAGES! (2005-2014, never forget)",
    "Meelo's Motivation": "Be the leaf. Be the other leaf too.",
    "old_gran_pakku": "Watching since {i:The Boy in the Iceberg}. Get off my glacier.",
    "platinum_mettle": "Korrasami is a rocketship in my heart since 2012",
    "lionturtle_lurker": "I have seen the ending and it has seen me",
    "quietkoalaotter": "3,000 posts and still a lurker",
    "NorthernAirNomad": "Sozin's Comet > everything. Kataang forever.",
}


GAP = "<br />\n<br />\n"


def forum_ids(page):
    base = int(page.meta.get("id0", 1000 + number(page.path) % 90000))
    for i, post in enumerate(page.posts):
        base += 1 + number(page.path, "step", i) % 23
        post.id = post.opts.get("id", str(base))


def quoted(page, post, name):
    """The post of NAME that a quotation in this post most likely comes from."""
    earlier = [q for q in page.posts[:page.posts.index(post)] if q.author == name]
    return earlier[-1] if earlier else None


def walk(post, text, quote, spoiler, gap):
    """The body: runs of own text, quotations and spoilers in order."""
    out = []

    def inner_of(inner):
        parts, run = [], []
        for item in inner:
            if isinstance(item, str):
                run.append(item)
            else:
                if run:
                    parts.append(text(run))
                    run = []
                parts.append(spoiler(item[1] or "", inner_of(item[2])) if item[0] == "spoiler"
                             else quote(item[1], inner_of(item[2])))
        if run:
            parts.append(text(run))
        return gap.join(parts)

    for kind, speaker, inner in post.blocks:
        if kind == "own":
            out.append(inner_of(inner))
        elif kind == "spoiler":
            out.append(spoiler(speaker or "", inner_of(inner)))
        else:
            out.append(quote(speaker, inner_of(inner)))
    return gap.join(out)


# ---------------------------------------------------------------- XenForo 2

def xf2_time(moment, css="u-dt"):
    return (f'<time  class="{css}" dir="auto" datetime="{moment.strftime("%Y-%m-%dT%H:%M:%S+0000")}" data-time="{int(moment.timestamp())}"'
            f' data-date-string="{moment.strftime("%b")} {moment.day}, {moment.year}" data-time-string="{clock(moment)}"'
            f' title="{moment.strftime("%b")} {moment.day}, {moment.year} at {clock(moment)}">{moment.strftime("%b")} {moment.day}, {moment.year}</time>')


def xenforo2(page):
    forum_ids(page)
    host, title = page.meta["host"], page.meta["title"]
    thread = page.meta["thread"]
    path = f"/threads/{slug(title)}.{thread}/"
    page.meta.setdefault("url", f"https://{host}{path}")
    smiley = ('<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"'
              ' class="smilie smilie--sprite smilie--sprite8" alt="{0}" title="Smilie    {0}" loading="lazy" data-shortname="{0}" />')
    rows = []
    for i, post in enumerate(page.posts, 1):
        post.permalink = f"https://{host}{path}post-{post.id}"
        member = number(post.author) % 9000 + 11
        name = esc(post.author)

        def text(run):
            return flow(run, italics="i", bold="b", smiley=smiley)

        def quote(speaker, body):
            other = quoted(page, post, speaker) if speaker else None
            if not speaker:
                head, attributes = "", ""
            elif other:
                attributes = f' data-attributes="member: {number(speaker) % 9000 + 11}" data-quote="{esc(speaker)}" data-source="post: {other.id}"'
                head = (f'\n\t\t<div class="bbCodeBlock-title">\n\t\t\t\n\t\t\t\t<a href="/goto/post?id={other.id}"\n\t\t\t\t\tclass="bbCodeBlock-sourceJump"'
                        f'\n\t\t\t\t\trel="nofollow"\n\t\t\t\t\tdata-xf-click="attribution"\n\t\t\t\t\tdata-content-selector="#post-{other.id}">{esc(speaker)} said:</a>\n\t\t\t\n\t\t</div>\n\t')
            else:
                attributes = f' data-attributes="" data-quote="{esc(speaker)}" data-source=""'
                head = f'\n\t\t<div class="bbCodeBlock-title">\n\t\t\t\n\t\t\t\t{esc(speaker)} said:\n\t\t\t\n\t\t</div>\n\t'
            return (f'<blockquote{attributes}\n\tclass="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote js-expandWatch">\n\t{head}\n'
                    f'\t<div class="bbCodeBlock-content">\n\t\t\n\t\t<div class="bbCodeBlock-expandContent js-expandContent ">\n\t\t\t{body}\n\t\t</div>\n'
                    f'\t\t<div class="bbCodeBlock-expandLink js-expandLink"><a role="button" tabindex="0">Click to expand...</a></div>\n\t</div>\n</blockquote>')

        def spoiler(head, body):
            return (f'<div class="bbCodeSpoiler">\n\t<button type="button" class="button bbCodeSpoiler-button button--longText" data-xf-click="toggle" data-xf-init="tooltip" title="Click to reveal or hide spoiler">'
                    f'<span class="button-text">\n\t\t<span>Spoiler: <span class="bbCodeSpoiler-button-title">{esc(head)}</span></span>\n\t</span></button>\n'
                    f'\t<div class="bbCodeSpoiler-content">\n\t\t<div class="bbCodeBlock bbCodeBlock--spoiler">\n\t\t\t<div class="bbCodeBlock-content">{body}</div>\n\t\t</div>\n\t</div>\n</div>')

        content = walk(post, text, quote, spoiler, GAP).replace("</blockquote>" + GAP, "</blockquote>")
        edited = ""
        if "edited" in post.opts:
            from source import when
            edited = f'\n\t\t<div class="message-lastEdit">\n\t\t\t\n\t\t\t\tLast edited: {xf2_time(when(post.opts["edited"]))}\n\t\t\t\n\t\t</div>'
            post.state = "edited"
        sign = ""
        if post.author in SIGNS:
            sign = (f'\n\t<aside class="message-signature">\n\t\t\n\t\t\t<div class="bbWrapper">{inline(SIGNS[post.author], italics="i")}</div>\n\t\t\n\t</aside>')
        likes = ""
        if number(page.path, i, "like") % 3 == 0:
            a, b = page.posts[number(page.path, i, 1) % len(page.posts)].author, page.posts[number(page.path, i, 2) % len(page.posts)].author
            likes = (f'<ul class="reactionSummary"><li><span class="reaction reaction--small reaction--1" data-reaction-id="1"><i aria-hidden="true"></i><img src="/styles/default/xenforo/reactions/like.png" class="reaction-sprite js-reaction" alt="Like" title="Like" /></span></li></ul>'
                     f'<span class="u-srOnly">Reactions:</span><a class="reactionsBar-link" href="/posts/{post.id}/reactions" data-xf-click="overlay" rel="nofollow"><bdi>{esc(a)}</bdi> and <bdi>{esc(b)}</bdi></a>')
        rows.append(f'''
	<article class="message message--post js-post js-inlineModContainer  "
		data-author="{name}"
		data-content="post-{post.id}"
		id="js-post-{post.id}"
		itemscope itemtype="https://schema.org/Comment" itemid="https://{host}/posts/{post.id}/">

		<span class="u-anchorTarget" id="post-{post.id}"></span>

		<div class="message-inner">
			<div class="message-cell message-cell--user">
				<section class="message-user" itemprop="author" itemscope itemtype="https://schema.org/Person" itemid="https://{host}/members/{slug(post.author)}.{member}/">
					<meta itemprop="url" content="https://{host}/members/{slug(post.author)}.{member}/" />
					<div class="message-avatar "><div class="message-avatar-wrapper">
						<a href="/members/{slug(post.author)}.{member}/" class="avatar avatar--m avatar--default avatar--default--dynamic" data-user-id="{member}" data-xf-init="member-tooltip" style="background-color: #ff7043; color: #ff9e80"><span class="avatar-u{member}-m" role="img" aria-label="{name}">{esc(post.author[0].upper())}</span></a>
					</div></div>
					<div class="message-userDetails">
						<h4 class="message-name"><a href="/members/{slug(post.author)}.{member}/" class="username " dir="auto" data-user-id="{member}" data-xf-init="member-tooltip"><span itemprop="name">{name}</span></a></h4>
						<h5 class="userTitle message-userTitle" dir="auto" itemprop="jobTitle">{pick(["New member", "Member", "Well-known member", "Active member"], post.author)}</h5>
					</div>
					<div class="message-userExtras"><dl class="pairs pairs--justified"><dt>Joined</dt><dd>Jul 4, 2012</dd></dl><dl class="pairs pairs--justified"><dt>Messages</dt><dd>{number(post.author, "m") % 2800 + 4:,}</dd></dl></div>
					<span class="message-userArrow"></span>
				</section>
			</div>
			<div class="message-cell message-cell--main">
				<div class="message-main js-quickEditTarget">
					<header class="message-attribution message-attribution--split">
						<ul class="message-attribution-main listInline ">
							<li class="u-concealed">
								<a href="{path}post-{post.id}" rel="nofollow" itemprop="url">
									{xf2_time(post.time)}
								</a>
							</li>
						</ul>
						<ul class="message-attribution-opposite message-attribution-opposite--list ">
							<li><a href="{path}post-{post.id}" class="message-attribution-gadget" data-xf-init="share-tooltip" aria-label="Share" rel="nofollow"><i class="fa--xf far fa-share-alt" aria-hidden="true"></i></a></li>
							<li><a href="{path}post-{post.id}" rel="nofollow">#{i}</a></li>
						</ul>
					</header>
					<div class="message-content js-messageContent">
						<div class="message-userContent lbContainer js-lbContainer " data-lb-id="post-{post.id}" data-lb-caption-desc="{name} &middot; {post.time.strftime("%b")} {post.time.day}, {post.time.year} at {clock(post.time)}">
							<article class="message-body js-selectToQuote">
								<div itemprop="text">
									<div class="bbWrapper">{content}</div>
								</div>
								<div class="js-selectToQuoteEnd">&nbsp;</div>
							</article>
						</div>{edited}{sign}
					</div>
					<footer class="message-footer">
						<div class="message-actionBar actionBar"><div class="actionBar-set actionBar-set--external"><a href="{path}reply?quote={post.id}" class="actionBar-action actionBar-action--reply" title="Reply, quoting this message" rel="nofollow">Reply</a></div></div>
						<div class="reactionsBar js-reactionsList {"is-active" if likes else ""}">{likes}</div>
						<div class="js-historyTarget message-historyTarget toggleTarget" data-href="trigger-href"></div>
					</footer>
				</div>
			</div>
		</div>
	</article>''')
    first = page.posts[0]
    return f'''<!DOCTYPE html>
<html id="XF" lang="en-US" dir="LTR"
	data-xf="2.2"
	data-app="public"
	data-template="thread_view"
	data-container-key="node-14"
	data-content-key="thread-{thread}"
	data-logged-in="false"
	data-cookie-prefix="xf_"
	class="has-no-js template-thread_view">{singlefile(page)}
<head>
	<meta charset="utf-8" />
	<meta http-equiv="X-UA-Compatible" content="IE=Edge" />
	<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
	<title>{esc(title)} | {esc(page.meta["site"])}</title>
	<meta name="description" content="{esc(own_text(first)[:150])}..." />
	<meta property="og:site_name" content="{esc(page.meta["site"])}" />
	<meta property="og:type" content="website" />
	<meta property="og:title" content="{esc(title)}" />
	<meta property="og:url" content="{page.meta["url"]}" />
	<link rel="canonical" href="{page.meta["url"]}" />
	<link rel="stylesheet" href="/css.php?css=public%3Anormalize.css%2Cpublic%3Acore.less%2Cpublic%3Aapp.less&amp;s=1&amp;l=1" />
	<script>XF = window.XF || {{}}; XF.config = {{userId: 0, enablePush: false, url: {{basePath: "/"}}}};</script>
</head>
<body data-template="thread_view">
<div class="p-pageWrapper" id="top">
<header class="p-header" id="header"><div class="p-header-inner"><div class="p-header-content"><div class="p-header-logo p-header-logo--image"><a href="/">{esc(page.meta["site"])}</a></div></div></div></header>
<div class="p-navSticky p-navSticky--primary"><nav class="p-nav"><div class="p-nav-inner"><ul class="p-nav-list js-offCanvasNavSource"><li><a href="/" class="p-navEl-link">Forums</a></li><li><a href="/whats-new/" class="p-navEl-link">What's new</a></li><li><a href="/members/" class="p-navEl-link">Members</a></li></ul></div></nav></div>
<div class="p-body"><div class="p-body-inner">
	<ul class="p-breadcrumbs " itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a href="/" itemprop="item"><span itemprop="name">Forums</span></a><meta itemprop="position" content="1" /></li><li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a href="/forums/the-legend-of-korra.14/" itemprop="item"><span itemprop="name">The Legend of Korra</span></a><meta itemprop="position" content="2" /></li></ul>
	<div class="p-body-header"><div class="p-title "><h1 class="p-title-value">{esc(title)}</h1></div>
	<div class="p-description"><ul class="listInline listInline--bullet"><li><i class="fa--xf far fa-user" aria-hidden="true" title="Thread starter"></i> <span class="u-srOnly">Thread starter</span> <a href="/members/{slug(first.author)}.1/" class="username  u-concealed" dir="auto">{esc(first.author)}</a></li><li><i class="fa--xf far fa-clock" aria-hidden="true" title="Start date"></i> <span class="u-srOnly">Start date</span> <a href="{path}" class="u-concealed">{xf2_time(first.time)}</a></li></ul></div></div>
	<div class="p-body-main  "><div class="p-body-content"><div class="p-body-pageContent">
	<div class="block block--messages" data-xf-init="" data-type="post" data-href="/inline-mod/">
	<div class="block-container lbContainer" data-xf-init="lightbox select-to-quote" data-lb-id="thread-{thread}">
	<div class="block-body js-replyNewMessageContainer">
{"".join(rows)}
	</div></div></div>
	<div class="blockMessage blockMessage--none">You must log in or register to reply here.</div>
	</div></div></div>
</div></div>
<footer class="p-footer" id="footer"><div class="p-footer-inner"><div class="p-footer-row"><a href="/misc/contact/">Contact us</a> <a href="/help/terms/">Terms and rules</a></div><div class="p-footer-copyright"><a href="https://xenforo.com" class="u-concealed" dir="ltr" target="_blank" rel="sponsored noopener">Community platform by XenForo<sup>&reg;</sup></a></div></div></footer>
</div>
</body>
</html>
'''


# ---------------------------------------------------------------- XenForo 1

def xenforo1(page):
    """With recent=yes dates stand in data-time (the page was saved within days), otherwise only in a title, without a zone."""
    forum_ids(page)
    host, title, thread = page.meta["host"], page.meta["title"], page.meta["thread"]
    path = f"threads/{slug(title)}.{thread}/"
    page.meta.setdefault("url", f"http://{host}/{path}")
    recent = page.meta.get("recent") == "yes"
    page.precision = "second" if recent else "minute"
    smiley = '<img src="styles/default/xenforo/clear.png" class="mceSmilieSprite mceSmilie1" alt="{0}" title="Smile    {0}" />'

    def date(moment):
        shown = f"{moment.strftime('%b')} {moment.day}, {moment.year} at {clock(moment)}"
        if recent:
            return (f'<abbr class="DateTime" data-time="{int(moment.timestamp())}" data-diff="{36000 + int(moment.timestamp()) % 4000}"'
                    f' data-datestring="{moment.strftime("%b")} {moment.day}, {moment.year}" data-timestring="{clock(moment)}">{shown}</abbr>')
        return f'<span class="DateTime" title="{shown}">{moment.strftime("%b")} {moment.day}, {moment.year}</span>'

    rows = []
    for i, post in enumerate(page.posts, 1):
        post.permalink = f"http://{host}/{path}#post-{post.id}"
        member, name = number(post.author) % 9000 + 11, esc(post.author)

        def text(run):
            return flow(run, italics="i", bold="b", smiley=smiley)

        def quote(speaker, body):
            if not speaker:
                return (f'<div class="bbCodeBlock bbCodeQuote">\n\t<aside>\n\t\t\n\t\t<blockquote class="quoteContainer"><div class="quote">{body}</div>'
                        f'<div class="quoteExpand">Click to expand...</div></blockquote>\n\t</aside>\n</div>')
            other = quoted(page, post, speaker)
            arrow = f'\n\t\t\t\t\t<a href="goto/post?id={other.id}#post-{other.id}" class="AttributionLink">&uarr;</a>' if other else ""
            return (f'<div class="bbCodeBlock bbCodeQuote" data-author="{esc(speaker)}">\n\t<aside>\n\t\t\n\t\t\t<div class="attribution type">{esc(speaker)} said:'
                    f'\n\t\t\t\t{arrow}\n\t\t\t\t\n\t\t\t</div>\n\t\t\n\t\t<blockquote class="quoteContainer"><div class="quote">{body}</div><div class="quoteExpand">Click to expand...</div></blockquote>\n\t</aside>\n</div>')

        def spoiler(head, body):
            return (f'<div class="ToggleTriggerAnchor bbCodeSpoilerContainer">\n\t<button class="button bbCodeSpoilerButton ToggleTrigger Tooltip JsOnly" title="Click to reveal or hide spoiler" data-target="&gt; .SpoilerTarget"><span>Spoiler: <span class="SpoilerTitle">{esc(head)}</span></span></button>\n'
                    f'\t<div class="SpoilerTarget bbCodeSpoilerText">{body}</div>\n</div>')

        content = walk(post, text, quote, spoiler, GAP).replace("</aside>\n</div>" + GAP, "</aside>\n</div>")
        edited = ""
        if "edited" in post.opts:
            from source import when
            edited = f'\n\t\t\t\t\t<div class="editDate item">\n\t\t\t\t\t\n\t\t\t\t\t\tLast edited: {date(when(post.opts["edited"]))}\n\t\t\t\t\t\n\t\t\t\t\t</div>'
            post.state = "edited"
        sign = f'\n\t\t\t\t<div class="baseHtml signature messageText ugc"><aside>{inline(SIGNS[post.author], italics="i")}</aside></div>' if post.author in SIGNS else ""
        rows.append(f'''
<li id="post-{post.id}" class="sectionMain message     " data-author="{name}">
	<div class="messageUserInfo" itemscope="itemscope" itemtype="http://data-vocabulary.org/Person">
	<div class="messageUserBlock ">
		<div class="avatarHolder"><span class="helper"></span><a href="members/{slug(post.author)}.{member}/" class="avatar Av{member}m" data-avatarhtml="true"><img src="styles/default/xenforo/avatars/avatar_m.png" width="96" height="96" alt="{name}" /></a></div>
		<h3 class="userText"><a href="members/{slug(post.author)}.{member}/" class="username" dir="auto" itemprop="name">{name}</a><em class="userTitle" itemprop="title">{pick(["Member", "Active Member", "New Member"], post.author)}</em></h3>
		<div class="extraUserInfo"><dl class="pairsJustified"><dt>Joined:</dt><dd>Jun 24, 2012</dd></dl><dl class="pairsJustified"><dt>Messages:</dt><dd><a href="search/member?user_id={member}" class="concealed" rel="nofollow">{number(post.author, "m") % 2800 + 4:,}</a></dd></dl></div>
		<span class="arrow"><span></span></span>
	</div>
	</div>
	<div class="messageInfo primaryContent">
		<div class="messageContent">
			<article>
				<blockquote class="messageText SelectQuoteContainer ugc baseHtml">
					{content}
					<div class="messageTextEndMarker">&nbsp;</div>
				</blockquote>
			</article>
		</div>{sign}
		<div class="messageMeta ToggleTriggerAnchor">
			<div class="privateControls">
				<span class="item muted">
					<span class="authorEnd"><a href="members/{slug(post.author)}.{member}/" class="username author" dir="auto">{name}</a>,</span>
					<a href="{path}#post-{post.id}" title="Permalink" class="datePermalink">{date(post.time)}</a>
				</span>{edited}
			</div>
			<div class="publicControls">
				<a href="{path}#post-{post.id}" title="Permalink" class="item muted postNumber hashPermalink OverlayTrigger" data-href="posts/{post.id}/permalink">#{i}</a>
			</div>
		</div>
		<div id="likes-post-{post.id}"></div>
	</div>
</li>''')
    first = page.posts[0]
    return f'''<!DOCTYPE html>
<html id="XenForo" lang="en-US" dir="LTR" class="Public NoJs LoggedOut NoSidebar  Responsive" xmlns:fb="http://www.facebook.com/2008/fbml">{singlefile(page)}
<head>
	<meta charset="utf-8" />
	<meta http-equiv="X-UA-Compatible" content="IE=Edge,chrome=1" />
	<base href="http://{host}/" />
	<title>{esc(title)} | {esc(page.meta["site"])}</title>
	<noscript><style>.JsOnly, .jsOnly {{ display: none !important; }}</style></noscript>
	<link rel="stylesheet" href="css.php?css=xenforo,form,public&amp;style=2&amp;dir=LTR" />
	<link rel="canonical" href="http://{host}/{path}" />
	<meta name="description" content="{esc(own_text(first)[:140])}..." />
</head>
<body class="node23 node1 SelectQuotable">
<div id="loginBar"><div class="pageWidth"><div class="pageContent"><h3 id="loginBarHandle"><label for="LoginControl"><a href="login/" class="concealed noOutline">Log in or Sign up</a></label></h3></div></div></div>
<div id="headerMover"><header><div id="header"><div id="logoBlock"><div class="pageWidth"><div class="pageContent"><div id="logo"><a href="http://{host}/">{esc(page.meta["site"])}</a></div></div></div></div>
<div id="navigation" class="pageWidth"><nav><div class="navTabs"><ul class="publicTabs"><li class="navTab forums selected"><a href="http://{host}/" class="navLink">Forums</a></li><li class="navTab members Popup"><a href="members/" class="navLink">Members</a></li></ul></div></nav></div></div></header>
<div id="content" class="thread_view"><div class="pageWidth"><div class="pageContent">
	<div class="breadBoxTop"><nav><fieldset class="breadcrumb"><span class="crumbs"><span class="crust"><a href="./#korra.3" class="crumb"><span>Korra</span></a></span></span></fieldset></nav></div>
	<div class="titleBar"><h1>{esc(title)}</h1><p id="pageDescription" class="muted ">Discussion in '<a href="forums/korra-episodes.23/">Korra: Episodes</a>' started by <a href="members/{slug(first.author)}.1/" class="username" dir="auto">{esc(first.author)}</a>, <a href="{path}">{date(first.time)}</a>.</p></div>
	<form action="inline-mod/post/switch" method="post" class="InlineModForm section" data-cookieName="posts">
	<ol class="messageList" id="messageList">
{"".join(rows)}
	</ol>
	</form>
	<div class="sharePage"><h3 class="textHeading larger">Share This Page</h3></div>
</div></div></div></div>
<footer><div class="footer"><div class="pageWidth"><div class="pageContent"><dl class="choosers"><dt>Language</dt><dd>English (US)</dd></dl><ul class="footerLinks"><li><a href="misc/contact">Contact Us</a></li><li><a href="#navigation" class="topLink">Top</a></li></ul></div></div></div>
<div class="footerLegal"><div class="pageWidth"><div class="pageContent"><div id="copyright"><a href="https://xenforo.com" class="concealed">Forum software by XenForo&trade; <span>&copy;2010-2014 XenForo Ltd.</span></a></div></div></div></div></footer>
</body>
</html>
'''


# ---------------------------------------------------------------- phpBB 3

def phpbb(page):
    """age=old: 3.0/3.1 with the date as text after », the zone only in the footer. age=new: 3.3 with <time>."""
    forum_ids(page)
    host, title, topic = page.meta["host"], page.meta["title"], page.meta["topic"]
    old = page.meta.get("age") == "old"
    page.precision = "minute" if old else "second"
    page.meta.setdefault("url", f"http://{host}/viewtopic.php?f=7&t={topic}")
    smiley = '<img class="smilies" src="./images/smilies/icon_e_biggrin.gif" alt="{0}" title="Very Happy">'

    def shown(moment):
        return f"{moment.strftime('%a %b %d, %Y')} {clock(moment).lower()}"

    rows = []
    for i, post in enumerate(page.posts):
        post.permalink = f"http://{host}/viewtopic.php?p={post.id}#p{post.id}"
        member, name = number(post.author) % 900 + 50, esc(post.author)

        def text(run):
            return flow(run, br="<br>\n", italics="em", bold="strong", smiley=smiley)

        def quote(speaker, body):
            if not speaker:
                return f'<blockquote class="uncited"><div>{body}</div></blockquote>'
            other = quoted(page, post, speaker)
            if old or not other:
                return f'<blockquote><div><cite>{esc(speaker)} wrote:</cite>{body}</div></blockquote>'
            link = f"./viewtopic.php?p={other.id}#p{other.id}"
            return (f'<blockquote cite="{link}"><div><cite><a href="./memberlist.php?mode=viewprofile&amp;u={number(speaker) % 900 + 50}">{esc(speaker)}</a> wrote: '
                    f'<a href="{link}" aria-label="View quoted post" data-post-id="{other.id}" onclick="if(document.getElementById(hash.substr(1)))href=hash"><i class="icon fa-arrow-circle-up fa-fw" aria-hidden="true"></i></a>'
                    f'<span class="responsive-hide">{shown(other.time)}</span></cite>{body}</div></blockquote>')

        def spoiler(head, body):
            return f'<dl class="codebox"><dt>Spoiler: {esc(head)}</dt><dd>{body}</dd></dl>'

        head = f"Re: {title}" if i else title
        profile = f'<a href="./memberlist.php?mode=viewprofile&amp;u={member}" class="username">{name}</a>'
        if old:
            author = (f'<p class="author"><a href="./viewtopic.php?p={post.id}#p{post.id}"><img src="./styles/prosilver/imageset/icon_post_target.gif" width="11" height="9" alt="Post" title="Post" /></a>'
                      f'by <strong>{profile}</strong> &raquo; {shown(post.time)} </p>')
        else:
            author = (f'<p class="author">\n\t\t\t\t<a class="unread" href="./viewtopic.php?p={post.id}#p{post.id}" title="Post"><i class="icon fa-file fa-fw icon-lightgray icon-md" aria-hidden="true"></i><span class="sr-only">Post</span></a>\n'
                      f'\t\t\t\t<span class="responsive-hide">by <strong>{profile}</strong> &raquo; </span><time datetime="{post.time.strftime("%Y-%m-%dT%H:%M:%S+00:00")}">{shown(post.time)}</time>\n\t\t\t</p>')
        notice = ""
        if "edited" in post.opts:
            from source import when
            notice = f'\n\t\t\t<div class="notice">\n\t\t\t\tLast edited by {profile} on {shown(when(post.opts["edited"]))}, edited 1 time in total.\n\t\t\t</div>'
            post.state = "edited"
        sign = f'\n\t\t\t<div id="sig{post.id}" class="signature">{inline(SIGNS[post.author])}</div>' if post.author in SIGNS else ""
        content = walk(post, text, quote, spoiler, "<br>\n<br>\n").replace("</blockquote><br>\n<br>\n", "</blockquote>\n")
        rows.append(f'''
	<div id="p{post.id}" class="post has-profile bg{2 - i % 2}">
		<div class="inner">
		<dl class="postprofile" id="profile{post.id}">
			<dt class="no-profile-rank no-avatar"><div class="avatar-container"></div>{profile}</dt>
			<dd class="profile-posts"><strong>Posts:</strong> <a href="./search.php?author_id={member}&amp;sr=posts">{number(post.author, "m") % 1400 + 4}</a></dd>
			<dd class="profile-joined"><strong>Joined:</strong> Sun Jun 24, 2012 7:28 pm</dd>
		</dl>
		<div class="postbody">
			<div id="post_content{post.id}">
			<h3 {'class="first"' if i == 0 else ''}><a href="./viewtopic.php?p={post.id}#p{post.id}">{esc(head)}</a></h3>
			<ul class="post-buttons"><li><a href="./posting.php?mode=quote&amp;f=7&amp;p={post.id}" title="Reply with quote" class="button button-icon-only"><i class="icon fa-quote-left fa-fw" aria-hidden="true"></i><span class="sr-only">Quote</span></a></li></ul>
			{author}
			<div class="content">{content}</div>{notice}{sign}
			</div>
		</div>
		<div class="back2top"><a href="#top" class="top" title="Top"><i class="icon fa-chevron-circle-up fa-fw icon-gray" aria-hidden="true"></i><span class="sr-only">Top</span></a></div>
		</div>
	</div>''')
    return f'''<!DOCTYPE html>
<html dir="ltr" lang="en-gb">{singlefile(page)}
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>{esc(title)} - {esc(page.meta["site"])}</title>
<link rel="canonical" href="{esc(page.meta["url"])}">
<!--
	phpBB style name: prosilver
	Based on style:   prosilver (this is the default phpBB3 style)
	Original author:  Tom Beddard ( http://www.subBlue.com/ )
-->
<link href="./styles/prosilver/theme/stylesheet.css" rel="stylesheet">
</head>
<body id="phpbb" class="nojs notouch section-viewtopic ltr ">
<div id="wrap" class="wrap">
	<a id="top" class="top-anchor" accesskey="t"></a>
	<div id="page-header"><div class="headerbar" role="banner"><div class="inner"><div id="site-description" class="site-description"><a id="logo" class="logo" href="./index.php" title="Board index"><span class="site_logo"></span></a><h1>{esc(page.meta["site"])}</h1><p>{esc(page.meta.get("motto", "Water. Earth. Fire. Air. Posts."))}</p></div></div></div>
	<div class="navbar" role="navigation"><div class="inner"><ul id="nav-main" class="nav-main linklist" role="menubar"><li><a href="./faq.php" rel="help">FAQ</a></li><li class="rightside"><a href="./ucp.php?mode=login">Login</a></li></ul><ul id="nav-breadcrumbs" class="nav-breadcrumbs linklist navlinks" role="menubar"><li class="breadcrumbs"><span class="crumb"><a href="./index.php">Board index</a></span> <span class="crumb"><a href="./viewforum.php?f=7">Korra: general</a></span></li></ul></div></div></div>
	<a id="start_here" class="anchor"></a>
	<div id="page-body" class="page-body" role="main">
	<h2 class="topic-title"><a href="./viewtopic.php?f=7&amp;t={topic}">{esc(title)}</a></h2>
	<div class="action-bar bar-top"><div class="pagination">{len(page.posts)} posts &bull; Page <strong>1</strong> of <strong>1</strong></div></div>
{"".join(rows)}
	<div class="action-bar bar-bottom"><div class="pagination">{len(page.posts)} posts &bull; Page <strong>1</strong> of <strong>1</strong></div></div>
	<div class="stat-block online-list"><h3>Who is online</h3><p>Users browsing this forum: No registered users and 2 guests</p></div>
	</div>
	<div id="page-footer" class="page-footer" role="contentinfo"><div class="navbar"><div class="inner"><ul id="nav-footer" class="nav-footer linklist" role="menubar"><li class="rightside">All times are <span title="UTC">UTC</span></li><li class="rightside"><a href="./ucp.php?mode=delete_cookies">Delete cookies</a></li></ul></div></div><div class="copyright"><p class="footer-row"><span class="footer-copyright">Powered by <a href="https://www.phpbb.com/">phpBB</a>&reg; Forum Software &copy; phpBB Limited</span></p></div></div>
</div>
</body>
</html>
'''


# ---------------------------------------------------------------- Discourse, as it is served to crawlers

def discourse(page):
    host, title, topic = page.meta["host"], page.meta["title"], page.meta["topic"]
    path = f"/t/{slug(title)}/{topic}"
    page.meta.setdefault("url", f"https://{host}{path}")
    rows = []
    for i, post in enumerate(page.posts, 1):
        post.id = f"{topic}/{i}"
        post.permalink = f"https://{host}{path}" + (f"/{i}" if i > 1 else "")

        def text(run):
            return p(run)

        def quote(speaker, body):
            if not speaker:
                return f"<blockquote>\n{body}\n</blockquote>"
            other = quoted(page, post, speaker)
            at = page.posts.index(other) + 1 if other else 1
            return (f'<aside class="quote no-group" data-username="{esc(speaker)}" data-post="{at}" data-topic="{topic}">\n<div class="title">\n<div class="quote-controls"></div>\n'
                    f'<img loading="lazy" alt="" width="24" height="24" src="/letter_avatar_proxy/v4/letter/{esc(speaker[0].lower())}/9de0a6/48.png" class="avatar"> {esc(speaker)}:</div>\n<blockquote>\n{body}\n</blockquote>\n</aside>')

        published = "" if i == 1 else "itemprop='datePublished' "
        item = "" if i == 1 else "itemprop='comment' itemscope itemtype='http://schema.org/Comment' "
        rows.append(f'''          <div id='post_{i}' {item}class='topic-body crawler-post'>
            <div class='crawler-post-meta'>
              <span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person">
                <a itemprop="url" rel='nofollow' href='https://{host}/u/{esc(post.author)}'><span itemprop='name'>{esc(post.author)}</span></a>
              </span>

              <span class="crawler-post-infos">
                  <time {published}datetime='{post.time.strftime("%Y-%m-%dT%H:%M:%SZ")}' class='post-time'>
                    {post.time.strftime("%B")} {post.time.day}, {post.time.year}, {clock(post.time, "%I:%M%p").lower():>7}
                  </time>
                  <meta itemprop='dateModified' content='{post.time.strftime("%Y-%m-%dT%H:%M:%SZ")}'>
              <span itemprop='position'>{i}</span>
              </span>
            </div>
            <div class='post' itemprop='text'>
              {walk(post, text, quote, lambda h, b: '<span class="spoiler">' + b + '</span>', chr(10))}
            </div>

            <div itemprop="interactionStatistic" itemscope itemtype="http://schema.org/InteractionCounter">
              <meta itemprop="interactionType" content="http://schema.org/LikeAction"/>
              <meta itemprop="userInteractionCount" content="{number(page.path, i) % 14}" />
              <span class='post-likes'>{number(page.path, i) % 14} Likes</span>
            </div>
          </div>
''')
    first = page.posts[0]
    return f'''<!DOCTYPE html>
<html lang="en">{singlefile(page)}
  <head>
    <meta charset="utf-8">
    <title>{esc(title)} - Korra - {esc(page.meta["site"])}</title>
    <meta name="description" content="{esc(own_text(first)[:160])}&amp;hellip;">
    <meta name="generator" content="Discourse 3.1.0 - https://github.com/discourse/discourse">
    <link rel="canonical" href="https://{host}{path}" />
    <meta property="og:site_name" content="{esc(page.meta["site"])}" />
    <meta property="og:type" content="website" />
    <meta property="article:published_time" content="{first.time.strftime("%Y-%m-%dT%H:%M:%S+00:00")}" />
  </head>
  <body class="">
    <section id='main'></section>
    <discourse-assets-json><div class="hidden" id="data-preloaded" data-preloaded="{{&quot;site&quot;:&quot;{{}}&quot;}}"></div></discourse-assets-json>
    <noscript data-path="{path}">
        <header>
  <a href="/">{esc(page.meta["site"])}</a>
</header>
        <div id="main-outlet" class="wrap" role="main">
  <div id="topic-title">
    <h1><a href="{path}">{esc(title)}</a></h1>
      <div class="topic-category" itemscope itemtype="http://schema.org/BreadcrumbList"><span itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><a href="/c/korra/5" class="badge-wrapper bullet" itemprop="item"><span class='badge-category clear-badge'><span class='category-name' itemprop='name'>Korra</span></span></a><meta itemprop="position" content="1" /></span></div>
      <div class="topic-category"><div class='discourse-tags list-tags'><a href='https://{host}/tag/korrasami' class='discourse-tag' rel="tag">korrasami</a></div></div>
  </div>
    <div itemscope itemtype='http://schema.org/DiscussionForumPosting'>
      <meta itemprop='headline' content='{esc(title)}'>
      <link itemprop='url' href='https://{host}{path}'>
      <meta itemprop='datePublished' content='{first.time.strftime("%Y-%m-%dT%H:%M:%SZ")}'>
      <meta itemprop='articleSection' content='Korra'>
{"".join(rows)}    </div>
        </div>
        <footer class="container wrap"><nav class='crawler-nav'><ul><li><a href='/'>Home </a></li><li><a href='/categories'>Categories </a></li><li><a href='/guidelines'>Guidelines </a></li></ul></nav></footer>
    </noscript>
    <p class='hidden' id='d-powered-by-discourse'>Powered by Discourse, best viewed with JavaScript enabled</p>
  </body>
</html>
'''
