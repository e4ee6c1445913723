import Discourse
import Pages

/// Pages to posts and nothing more: what `shiplog extract` prints.
public struct Extraction {
    private let reader: PageReader
    private let supply: any PageSupply

    public init(reader: PageReader, supply: any PageSupply) {
        self.reader = reader
        self.supply = supply
    }

    /// A post, or a page that gave none.
    public struct Line: Sendable {
        public let json: String
        public let isFault: Bool
    }

    /// Hands over a line a post, in the order of the files and of the posts on each page.
    public func eachLine(of sources: [String], _ body: (Line) -> Void) throws(NightError) {
        for source in sources where !supply.exists(source) { throw .noSource(source) }
        for source in sources {
            do {
                try supply.eachFile(in: source) { file in
                    switch file {
                    case .success(let file): try supply.eachPage(in: file.path) { lines(of: $0).forEach(body) }
                    case .failure(let fault): body(Self.fault(fault.path, fault.description))
                    }
                }
            } catch { throw .failed("\(source): \(error)") }
        }
    }

    private func lines(of page: Result<SavedPage, SupplyFault>) -> [Line] {
        switch page {
        case .failure(let fault): return [Self.fault(fault.path, fault.description)]
        case .success(let page):
            do throws(PageError) {
                return try reader.posts(in: page).map { Line(json: Filter.json(ExtractedPost($0, page: page.path)), isFault: false) }
            } catch { return [Self.fault(page.path, "\(error)")] }
        }
    }

    private static func fault(_ path: String, _ message: String) -> Line {
        Line(json: Filter.json(ExtractedError(page: path, error: message)), isFault: true)
    }
}
