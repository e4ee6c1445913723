import Storage

/// The files of a listing in order of their paths, fetched a few hundred at a time.
struct Listing {
    private let ledger: FileLedger
    private var waiting: ArraySlice<(path: String, bytes: Int)> = []
    private var last = ""

    init(_ ledger: FileLedger) { self.ledger = ledger }

    mutating func next() throws(StoreError) -> ListedFile? {
        if waiting.isEmpty { waiting = try ledger.seen(after: last, limit: 500)[...] }
        guard let file = waiting.popFirst() else { return nil }
        last = file.path
        return ListedFile(path: file.path, bytes: file.bytes)
    }
}
