import Digests
import Discourse

/// A post's id in the store and in everything published: the same in every run, and no name in it.
public enum PostID {
    /// 20 hexadecimal digits.
    public static func of(site: Site, host: String?, nativeID: String) -> String {
        Digest(of: place(site, host) + "\u{0}" + nativeID).short(20)
    }

    public static func of(_ post: Post) -> String { of(site: post.site, host: post.host, nativeID: post.nativeID) }

    /// Where native ids and names are unique: the service, or the host of a software that many hosts run.
    static func place(_ site: Site, _ host: String?) -> String {
        site.isOneService ? site.rawValue : site.rawValue + "@" + (host ?? "").lowercased()
    }
}
