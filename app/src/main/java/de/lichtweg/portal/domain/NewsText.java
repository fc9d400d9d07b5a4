package de.lichtweg.portal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Body of a news item: Markdown (CommonMark) becomes HTML. HTML in it is shown as text, addresses other than http, https, mail,
 * telephone and pages of our own lose their target, and pictures, which would be fetched from elsewhere, become their alternative text.
 */
public final class NewsText {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new Targets())
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("a")) {
                    attributes.put("rel", "noopener nofollow");
                }
            })
            .build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private NewsText() {}

    /** Where a link may lead; the sanitizer of the library lets data through as well. */
    private static final class Targets implements UrlSanitizer {

        private static final Pattern OPEN = Pattern.compile("(?i)(https?:|mailto:|tel:|/(?!/)|#|\\?).*");

        @Override
        public String sanitizeLinkUrl(String url) {
            return OPEN.matcher(url.strip()).matches() ? url : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }

    /** Paragraphs, lists, links and emphasis as HTML; headings begin at the third level. */
    public static String html(String markdown) {
        String html = HTML.render(parsed(markdown));
        for (int level = 4; level >= 1; level--) {
            html = html.replace("<h" + level + ">", "<h" + (level + 2) + ">")
                    .replace("</h" + level + ">", "</h" + (level + 2) + ">");
        }
        return html;
    }

    /** The same for the text of a page: headings begin at the second level, below the title of the page. */
    public static String page(String markdown) {
        return HTML.render(parsed(markdown)).replace("<h1>", "<h2>").replace("</h1>", "</h2>");
    }

    /** The same without any markup. */
    public static String plain(String markdown) {
        return PLAIN.render(parsed(markdown)).strip();
    }

    private static Node parsed(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                List<String> words = new ArrayList<>();
                image.accept(new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.add(text.getLiteral());
                    }

                    @Override
                    public void visit(Image inner) {
                        visitChildren(inner);
                    }
                });
                image.insertBefore(new Text(String.join(" ", words)));
                image.unlink();
            }
        });
        return document;
    }
}
