import Discourse
