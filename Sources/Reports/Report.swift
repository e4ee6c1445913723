import Discourse
import Mustache
import Storage
